package dev.precept.runtime;

import dev.precept.runtime.contract.AgentModel;
import dev.precept.runtime.dispatch.Registration;
import dev.precept.runtime.session.AgentModels;
import dev.precept.runtime.session.Current;
import dev.precept.runtime.session.Events;
import dev.precept.runtime.session.LiveSession;
import java.util.concurrent.Callable;

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
     * Runs code that calls tools in its own name, not the agent's: a controller, a batch job. Clauses hold for it; rules
     * over a session do not concern it. Each use is reported to the listeners.
     *
     * @param label who calls, for the record
     * @return what the work returns
     * @throws Exception what the work throws
     */
    public static <T> T asApplication(String label, Callable<T> work) throws Exception {
        Current.Binding before = Current.get().asApplication(label);
        try {
            Events.application(label);
            return work.call();
        } finally {
            before.restore();
        }
    }

    /** {@link #asApplication(String, Callable)} for work without a result or checked exceptions. */
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
}
