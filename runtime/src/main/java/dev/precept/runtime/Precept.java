package dev.precept.runtime;

import dev.precept.runtime.contract.AgentModel;
import dev.precept.runtime.dispatch.Registration;
import dev.precept.runtime.halt.Halt;
import dev.precept.runtime.halt.HaltReceipt;
import dev.precept.runtime.halt.HaltSwitches;
import dev.precept.runtime.halt.HaltTarget;
import dev.precept.runtime.halt.Halts;
import dev.precept.runtime.session.AgentModels;
import dev.precept.runtime.session.Current;
import dev.precept.runtime.session.Events;
import dev.precept.runtime.session.LiveSession;
import dev.precept.runtime.session.Watchers;
import java.util.List;
import java.util.Optional;

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
        HaltSwitches.up(Precept::halt);
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

    /**
     * Stops an agent, a tool, a session or everything in this JVM, until {@link #resume}. When this returns, no body that it
     * concerns starts any more; those that run are in the receipt. Sessions that are refused for it end for good.
     *
     * <p>Other JVMs, and this one after a restart, know nothing of it yet.
     *
     * @param reason why, for people; a model never reads it
     */
    public static HaltReceipt halt(HaltTarget target, String reason) {
        HaltReceipt receipt = Halts.here().halt(target, reason, Events.now());
        Events.outside(PreceptEvent.Phase.HALT, target + ": " + reason);
        return receipt;
    }

    /**
     * Lifts a halt. Sessions that ended meanwhile stay ended.
     *
     * @param by who answers for it
     * @param reason why it is safe again
     * @return the halt that was lifted; empty if there was none
     * @throws IllegalArgumentException if nobody answers for it, or no reason is given
     */
    public static Optional<Halt> resume(HaltTarget target, String by, String reason) {
        if (by.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("a halt is lifted by somebody, and for a reason. Fix: name both.");
        }
        Optional<Halt> lifted = Halts.here().resume(target);
        lifted.ifPresent(halt -> Events.outside(PreceptEvent.Phase.RESUME, target + ", by " + by + ": " + reason));
        return lifted;
    }

    /** What is halted from outside, in this JVM. */
    public static List<Halt> halts() {
        return Halts.here().all();
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
