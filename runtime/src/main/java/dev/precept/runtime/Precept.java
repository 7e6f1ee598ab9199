package dev.precept.runtime;

import dev.precept.runtime.contract.AgentModel;
import dev.precept.runtime.dispatch.Registration;
import dev.precept.runtime.session.AgentModels;
import dev.precept.runtime.session.Current;
import dev.precept.runtime.session.Events;
import dev.precept.runtime.session.LiveSession;
import dev.precept.runtime.session.Watchers;

/** Where an application meets its contracts. */
public final class Precept {

    private Precept() {}

    /**
     * Opens a session of an agent on this thread.
     *
     * @param agent the type that carries {@link dev.precept.AgentContract}
     * @throws IllegalArgumentException if the type has no compiled contract
     * @throws IllegalStateException if this thread holds an open session already, or if nothing guards the agent's tools
     *     ({@code PRE-0701}): the java agent is not there, or it refused them
     */
    public static AgentSession open(Class<?> agent) {
        AgentModel model = AgentModels.of(agent);
        Registration.requireGuarded(model, agent.getClassLoader());
        LiveSession session = new LiveSession(model);
        Current.get().open(session);
        return session;
    }

    /**
     * Work with a result, and with exceptions of its own.
     *
     * @param <T> the result
     * @param <E> what it throws; {@code RuntimeException} where it declares nothing
     */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        /** Does the work. */
        T run() throws E;
    }

    /**
     * Runs code that calls tools in its own name, not the agent's: a controller, a batch job. Clauses hold for it; rules
     * over a session do not concern it. Each use is reported to the listeners.
     *
     * @param label who calls, for the record
     * @return what the work returns
     * @throws E what the work throws
     */
    public static <T, E extends Exception> T asApplication(String label, Work<T, E> work) throws E {
        Current.Binding before = Current.get().asApplication(label);
        try {
            Events.application(label);
            return work.run();
        } finally {
            before.restore();
        }
    }

    /** {@link #asApplication(String, Work)} for work without a result. */
    public static void asApplication(String label, Runnable work) {
        Current.Binding before = Current.get().asApplication(label);
        try {
            Events.application(label);
            work.run();
        } finally {
            before.restore();
        }
    }

    /** Registers a listener for all sessions of this class loader's runtime, until the subscription is closed. */
    public static PreceptListener.Subscription listen(PreceptListener listener) {
        return Events.listen(listener);
    }

    /**
     * Registers a watcher that sees arguments and results, of all sessions of this class loader's runtime, until the
     * subscription is closed. For tests and recordings: see {@link CallWatcher}.
     */
    public static PreceptListener.Subscription watch(CallWatcher watcher) {
        return Watchers.watch(watcher);
    }
}
