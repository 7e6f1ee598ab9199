package dev.precept.runtime;

/** Sees what gates, sessions and adapters decide. Registered with {@link Precept#listen(PreceptListener)}. */
@FunctionalInterface
public interface PreceptListener {

    /**
     * Called on the thread of the call, after the decision and before its consequence. What it throws is logged and
     * changes no decision.
     */
    void on(PreceptEvent event);

    /** A registration; closing ends it. */
    @FunctionalInterface
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
