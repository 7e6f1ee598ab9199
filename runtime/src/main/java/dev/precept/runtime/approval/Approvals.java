package dev.precept.runtime.approval;

import dev.precept.runtime.PreceptListener;
import dev.precept.runtime.contract.AgentModel;
import dev.precept.runtime.store.Store;
import dev.precept.runtime.store.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The approvers of this class loader's runtime, and what has to be there before an agent may ask them. */
public final class Approvals {

    private static final System.Logger LOG = System.getLogger("dev.precept");
    private static final AtomicReference<@Nullable Approvers> REGISTERED = new AtomicReference<>();
    private static final Set<String> WARNED = ConcurrentHashMap.newKeySet();

    private Approvals() {}

    /**
     * Registers who may approve, until the subscription is closed.
     *
     * @throws IllegalStateException {@code PRE-0756}, if somebody is registered
     */
    public static PreceptListener.Subscription register(Approvers approvers) {
        if (!REGISTERED.compareAndSet(null, Objects.requireNonNull(approvers, "approvers"))) {
            throw new IllegalStateException(
                    "[PRE-0756] Approvers are registered already, and whose signature counts must"
                            + " not depend on chance. Fix: register them once, where the application starts, or close the first"
                            + " registration. See docs/errors/PRE-0756.md");
        }
        return () -> REGISTERED.compareAndSet(approvers, null);
    }

    /** The desk, where there are approvers and a store; null where nobody could approve. */
    public static @Nullable ApprovalDesk desk() {
        Approvers approvers = REGISTERED.get();
        Store store = Stores.registered();
        return approvers == null || store == null ? null : new ApprovalDesk(store, approvers);
    }

    /**
     * The desk for those who answer.
     *
     * @throws IllegalStateException {@code PRE-0758}, if there is none
     */
    public static ApprovalDesk requireDesk() {
        ApprovalDesk desk = desk();
        if (desk == null) {
            throw new IllegalStateException("[PRE-0758] Nobody can be asked: "
                    + (REGISTERED.get() == null ? "no approvers are" : "no store is")
                    + " registered. Fix: call Precept.store(...) and Precept.approvals(Approvers...) where the application"
                    + " starts. See docs/errors/PRE-0758.md");
        }
        return desk;
    }

    /**
     * Requires that whoever an agent asks can be told and can answer.
     *
     * @param loader where services are looked for
     * @throws IllegalStateException {@code PRE-0752}, if a route has no handler; {@code PRE-0753}, if the agent asks users,
     *     and none of the registered approvers is one
     */
    public static void require(AgentModel agent, ClassLoader loader) {
        List<String> routes = new ArrayList<>(agent.routes());
        agent.rules().forEach(rule -> routes.add(rule.route()));
        RouteHandlers.require(agent.id(), routes, loader);
        Approvers approvers = REGISTERED.get();
        if (approvers != null && agent.routes().contains(AgentModel.USER) && !approvers.anyUser()) {
            throw new IllegalStateException(
                    "[PRE-0753] Agent \"" + agent.id() + "\" asks the users of its sessions, but none"
                            + " of the registered approvers is one, so that nobody could ever confirm. Fix: register the users' keys"
                            + " with Approvers...user(key, issuer, subject), or let a route decide (ESCALATE, approval = ROUTE). See"
                            + " docs/errors/PRE-0753.md");
        }
    }

    /** Says once for an agent that its questions reach nobody, since a refusal alone looks like patience. */
    public static void warnThatNobodyCanApprove(String agent) {
        if (WARNED.add(agent)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "A call of agent {0} needs somebody''s approval, and nobody can give it: approvers or a store are not"
                            + " registered. Such calls stay refused. See docs/guide/approvals.md",
                    agent);
        }
    }
}
