package dev.precept.runtime.approval;

import dev.precept.runtime.PreceptListener;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Who takes questions to the people of a route, in this class loader's runtime. */
public final class RouteHandlers {

    private static final System.Logger LOG = System.getLogger("dev.precept");
    private static final Map<String, RouteHandler> OF_ROUTE = new ConcurrentHashMap<>();
    private static final AtomicReference<@Nullable RouteHandler> OF_ALL = new AtomicReference<>();
    private static final List<RouteHandler> SERVICES = new CopyOnWriteArrayList<>();

    private RouteHandlers() {}

    /**
     * Registers the handler of one route until the subscription is closed.
     *
     * @throws IllegalStateException {@code PRE-0756}, if the route has one
     */
    public static PreceptListener.Subscription register(String route, RouteHandler handler) {
        Objects.requireNonNull(handler, "handler");
        if (OF_ROUTE.putIfAbsent(route, handler) != null) {
            throw taken("the route \"" + route + "\" has a handler");
        }
        return () -> OF_ROUTE.remove(route, handler);
    }

    /**
     * Registers the handler of all routes that have none of their own, until the subscription is closed.
     *
     * @throws IllegalStateException {@code PRE-0756}, if there is one
     */
    public static PreceptListener.Subscription registerForAll(RouteHandler handler) {
        if (!OF_ALL.compareAndSet(null, Objects.requireNonNull(handler, "handler"))) {
            throw taken("there is a handler of all routes");
        }
        return () -> OF_ALL.compareAndSet(handler, null);
    }

    /** The handler of a route, or null. The session's own user is reached by that of all routes. */
    public static @Nullable RouteHandler of(String route) {
        RouteHandler own = OF_ROUTE.get(route);
        if (own != null) {
            return own;
        }
        RouteHandler ofAll = OF_ALL.get();
        return ofAll != null ? ofAll : service(route);
    }

    /**
     * Requires that somebody can be asked, before anybody has to be.
     *
     * @param agent id of the agent
     * @param loader where services are looked for
     * @throws IllegalStateException {@code PRE-0752}, if a route has no handler
     */
    public static void require(String agent, Collection<String> routes, ClassLoader loader) {
        List<String> missing = without(routes);
        if (!missing.isEmpty()) {
            look(loader);
            missing = without(routes);
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException("[PRE-0752] Nobody would hear of what agent \"" + agent + "\" asks: "
                    + (missing.size() == 1 ? "the route \"" : "the routes \"") + String.join("\", \"", missing)
                    + (missing.size() == 1 ? "\" has" : "\" have")
                    + " no handler, so no session is opened. Fix: register one where the application starts, with"
                    + " Precept.route(\"" + missing.get(0) + "\", handler), or one for all with"
                    + " Precept.routes(RouteHandler.log()). See docs/errors/PRE-0752.md");
        }
    }

    private static List<String> without(Collection<String> routes) {
        return routes.stream()
                .filter(route -> !route.isEmpty() && of(route) == null)
                .sorted()
                .toList();
    }

    private static @Nullable RouteHandler service(String route) {
        for (RouteHandler service : SERVICES) {
            if (service.serves(route)) {
                return service;
            }
        }
        return null;
    }

    /** Services of a broken provider are none: the route then has no handler, and says so. */
    private static synchronized void look(ClassLoader loader) {
        try {
            List<Class<?>> known = new ArrayList<>();
            SERVICES.forEach(service -> known.add(service.getClass()));
            for (RouteHandler service : ServiceLoader.load(RouteHandler.class, loader)) {
                if (!known.contains(service.getClass())) {
                    SERVICES.add(service);
                }
            }
        } catch (ServiceConfigurationError | RuntimeException | LinkageError broken) {
            LOG.log(System.Logger.Level.ERROR, "A service that handles routes cannot be loaded", broken);
        }
    }

    private static IllegalStateException taken(String what) {
        return new IllegalStateException("[PRE-0756] A handler cannot be registered: " + what
                + ", and which of two is told must not depend on chance. Fix: close the first registration, or let one"
                + " handler tell both. See docs/errors/PRE-0756.md");
    }
}
