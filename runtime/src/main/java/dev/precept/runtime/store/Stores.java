package dev.precept.runtime.store;

import dev.precept.runtime.PreceptListener;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The store of this class loader's runtime. */
public final class Stores {

    private static final AtomicReference<@Nullable Store> REGISTERED = new AtomicReference<>();

    private Stores() {}

    /**
     * Registers the store until the subscription is closed, which does not close the store.
     *
     * @throws IllegalStateException if one is registered
     */
    public static PreceptListener.Subscription register(Store store) {
        if (!REGISTERED.compareAndSet(null, store)) {
            throw new IllegalStateException("[PRE-0740] a store is registered already. Fix: register one, where the"
                    + " application starts, and close its subscription before another one takes its place.");
        }
        return () -> REGISTERED.compareAndSet(store, null);
    }

    /** The registered one, or null. */
    public static @Nullable Store registered() {
        return REGISTERED.get();
    }
}
