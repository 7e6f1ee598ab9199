package dev.precept.runtime;

import dev.precept.runtime.approval.ApprovalDesk;
import dev.precept.runtime.approval.Approvals;
import dev.precept.runtime.approval.Approvers;
import dev.precept.runtime.approval.RouteHandler;
import dev.precept.runtime.approval.RouteHandlers;
import dev.precept.runtime.contract.AgentModel;
import dev.precept.runtime.dispatch.Registration;
import dev.precept.runtime.exclusive.Keys;
import dev.precept.runtime.halt.Halt;
import dev.precept.runtime.halt.HaltDrill;
import dev.precept.runtime.halt.HaltHolders;
import dev.precept.runtime.halt.HaltReceipt;
import dev.precept.runtime.halt.HaltSwitches;
import dev.precept.runtime.halt.HaltTarget;
import dev.precept.runtime.halt.Halts;
import dev.precept.runtime.halt.KeptHalts;
import dev.precept.runtime.halt.Resumption;
import dev.precept.runtime.privacy.PrivateData;
import dev.precept.runtime.scope.Classifiers;
import dev.precept.runtime.session.AgentModels;
import dev.precept.runtime.session.Current;
import dev.precept.runtime.session.Events;
import dev.precept.runtime.session.HeldGrant;
import dev.precept.runtime.session.LiveSession;
import dev.precept.runtime.session.SessionBudgets;
import dev.precept.runtime.session.SubjectLatch;
import dev.precept.runtime.session.Verifiers;
import dev.precept.runtime.session.Watchers;
import dev.precept.runtime.shadow.Shadows;
import dev.precept.runtime.status.Roster;
import dev.precept.runtime.status.StartRecords;
import dev.precept.runtime.status.StatusBean;
import dev.precept.runtime.store.Drill;
import dev.precept.runtime.store.HaltBook;
import dev.precept.runtime.store.IntentDesk;
import dev.precept.runtime.store.Store;
import dev.precept.runtime.store.Stores;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Where an application meets its contracts. */
public final class Precept {

    private static final System.Logger LOG = System.getLogger("dev.precept");

    private Precept() {}

    /**
     * Opens a session of an agent on this thread, for a caller of whom nothing is known.
     *
     * @param agent the type that carries {@link dev.precept.AgentContract}
     * @throws IllegalArgumentException if the type has no compiled contract
     * @throws IllegalStateException if this thread holds an open session already, if nothing guards the agent's tools
     *     ({@code PRE-0701}): the java agent is not there, or it refused them; if a route has no handler ({@code PRE-0752}); or if a tool of it has a limit over more than
     *     a session, and no store is registered ({@code PRE-0750})
     */
    public static AgentSession open(Class<?> agent) {
        return opened(new LiveSession(guarded(agent)));
    }

    /**
     * Opens a session of an agent on this thread, for the caller whom a grant names. Without a grant there is {@link
     * #open(Class)}: the caller is then anonymous, of the lowest tier.
     *
     * @param agent the type that carries {@link dev.precept.AgentContract}
     * @param grant what the caller showed, such as a signed JSON Web Token
     * @throws GrantRefusedException if the grant is worth nothing; listeners hear why
     * @throws IllegalArgumentException if the type has no compiled contract
     * @throws IllegalStateException if no verifier is registered ({@code PRE-0731}), or as {@link #open(Class)} throws it
     */
    public static AgentSession open(Class<?> agent, String grant) {
        return open(agent, grant, Verifiers.registered());
    }

    /**
     * {@link #open(Class, String)} with a verifier of this session's own, in an application that has several.
     *
     * @param verifier judges the grant, and whether it still stands at every call
     */
    public static AgentSession open(Class<?> agent, String grant, GrantVerifier verifier) {
        return open(agent, grant, verifier, SessionBudget.standard());
    }

    /** {@link #open(Class, String, GrantVerifier)} with a budget. */
    public static AgentSession open(Class<?> agent, String grant, GrantVerifier verifier, SessionBudget budget) {
        AgentModel model = guarded(agent);
        GrantVerifier.Answer answer = answer(Objects.requireNonNull(grant, "grant"), verifier);
        if (answer instanceof GrantVerifier.Accepted accepted) {
            return opened(new LiveSession(model, new HeldGrant(accepted.grant(), verifier), budget));
        }
        Events.grantRefused(
                model.id(), answer instanceof GrantVerifier.Refused refused ? refused.reason() : "no answer");
        throw new GrantRefusedException();
    }

    /**
     * {@link #open(Class)} with a budget.
     *
     * @param budget what the session may use up
     */
    public static AgentSession open(Class<?> agent, SessionBudget budget) {
        return opened(new LiveSession(guarded(agent), Events::now, Caller.ANONYMOUS, budget));
    }

    /**
     * {@link #open(Class, String)} with a budget.
     *
     * @param budget what the session may use up
     */
    public static AgentSession open(Class<?> agent, String grant, SessionBudget budget) {
        return open(agent, grant, Verifiers.registered(), budget);
    }

    /**
     * Gives a budget to all sessions that are opened until the subscription is closed. One that is given with {@code open}, and
     * further ones, hold as well: of each part the strictest.
     */
    public static PreceptListener.Subscription budget(SessionBudget budget) {
        return SessionBudgets.register(budget);
    }

    private static GrantVerifier.Answer answer(String grant, GrantVerifier verifier) {
        try {
            return verifier.verify(grant);
        } catch (RuntimeException | LinkageError fault) {
            LOG.log(System.Logger.Level.ERROR, "The verifier of grants failed; the grant is refused", fault);
            return new GrantVerifier.Refused("the verifier of grants failed");
        }
    }

    /**
     * Registers what verifies the grants that {@link #open(Class, String)} is given, for all sessions of this class
     * loader's runtime, until the subscription is closed.
     *
     * @throws IllegalStateException {@code PRE-0731}, if one is registered
     */
    public static PreceptListener.Subscription grants(GrantVerifier verifier) {
        return Verifiers.register(verifier);
    }

    /**
     * Registers what classifies requests on which the contract's phrases say nothing, for all sessions of this class loader's
     * runtime, until the subscription is closed. Its answers are waited for two seconds, and have to be half sure.
     *
     * @throws IllegalStateException {@code PRE-0760}, if one is registered
     */
    public static PreceptListener.Subscription scope(ScopeClassifier classifier) {
        return scope(classifier, Duration.ofSeconds(2), 0.5);
    }

    /**
     * {@link #scope(ScopeClassifier)} with bounds of its own.
     *
     * @param deadline how long an answer is waited for; then the request is ambiguous
     * @param least how sure an answer has to be, from 0 to 1; otherwise the request is ambiguous
     */
    public static PreceptListener.Subscription scope(ScopeClassifier classifier, Duration deadline, double least) {
        return Classifiers.register(classifier, deadline, least);
    }

    /**
     * Registers a detector of private data, beside those that are always there, until the subscription is closed.
     *
     * @param detector looks into the results of tools before a model reads them
     */
    public static PreceptListener.Subscription sensitiveData(SensitiveData detector) {
        return PrivateData.register(detector);
    }

    /**
     * Registers what keeps limits over time, questions to people, intents and halts, for all sessions of this class
     * loader's runtime, until the subscription is closed. Register it before the first session is opened. Closing the
     * subscription does not close the store.
     *
     * <p>The halts that stand in the store hold when this returns. If the store does not answer, everything is halted until
     * it does.
     *
     * @throws IllegalStateException {@code PRE-0740}, if one is registered
     */
    public static PreceptListener.Subscription store(Store store) {
        PreceptListener.Subscription registered = Stores.register(store);
        PreceptListener.Subscription kept = KeptHalts.here()
                .keepIn(
                        store,
                        Events::now,
                        change -> Events.outside(
                                change.halted() ? PreceptEvent.Phase.HALT : PreceptEvent.Phase.RESUME,
                                change.target() + ", by another: " + change.reason()));
        return () -> {
            kept.close();
            registered.close();
        };
    }

    /** Calls whose outcome nobody knows, for the person who looks after them. They are in the registered store. */
    public static IntentDesk intents() {
        return new IntentDesk((id, how) -> Events.outside(PreceptEvent.Phase.RESOLVED, id + ", " + how));
    }

    private static AgentModel guarded(Class<?> agent) {
        switches();
        StatusBean.up();
        AgentModel model = AgentModels.of(agent);
        Roster.here().look(model, agent.getClassLoader());
        StartRecords.update();
        Registration.requireGuarded(model, agent.getClassLoader());
        Registration.requireStore(model);
        Approvals.require(model, agent.getClassLoader());
        return model;
    }

    private static AgentSession opened(LiveSession session) {
        Current.get().open(session);
        Events.opened(session);
        SubjectLatch.look(session);
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
     * Stops an agent, a tool, a session, a caller or everything, until {@link #resume} or {@link #lift}. When this returns, no
     * body that it concerns starts any more in this JVM, and in those that the receipt's reach says; bodies that run here
     * are in the receipt. Sessions that are refused for it end for good.
     *
     * @param reason why, for people; a model never reads it
     */
    public static HaltReceipt halt(HaltTarget target, String reason) {
        switches();
        HaltReceipt receipt = KeptHalts.here().halt(target, reason, 1, Events.now());
        Events.outside(PreceptEvent.Phase.HALT, target + ": " + reason);
        return receipt;
    }

    private static void switches() {
        HaltSwitches.up(Precept::halt, (target, reason) -> {
            HaltReceipt receipt = KeptHalts.here().haltHere(target, reason, Events.now());
            Events.outside(PreceptEvent.Phase.HALT, target + ", by another application: " + reason);
            return receipt;
        });
    }

    /**
     * The application ends: everything is halted here for good, and nothing of it is kept alive by a thread or a bean of
     * this runtime. In a web application that has the runtime in its own class loader, the container calls it. Whatever
     * drops its class loader in another way, such as a container of plug-ins, calls it before.
     */
    public static void end() {
        HaltSwitches.end(Events.now());
        StatusBean.end();
        KeptHalts.here().end();
    }

    /**
     * Lifts a halt on somebody's word, where no {@link #holders} are named. Sessions that ended meanwhile stay ended. A halt
     * of a caller whose agent reached for what it must not have takes two people, one after the other.
     *
     * @param by who answers for it
     * @param reason why it is safe again
     * @return the halt that was lifted; empty if there was none, or a second person has to lift it, too
     * @throws IllegalArgumentException if nobody answers for it, or no reason is given
     * @throws IllegalStateException {@code PRE-0745}, if there are holders
     * @throws dev.precept.runtime.store.StoreUnavailableException if the store did not answer: then it stands
     */
    public static Optional<Halt> resume(HaltTarget target, String by, String reason) {
        switches();
        Halt standing = Halts.here().of(target);
        boolean lifted = Resumption.byName(target, by, reason) == HaltBook.Lifting.LIFTED;
        if (lifted) {
            Events.outside(PreceptEvent.Phase.RESUME, target + ", by " + by + ": " + reason);
        }
        return lifted ? Optional.ofNullable(standing) : Optional.empty();
    }

    /**
     * Lifts a halt, or a part of it, as one of the {@link #holders}.
     *
     * @param grant what the holder shows
     * @param reason why it is safe again
     * @throws GrantRefusedException if the grant is not a holder's; the log says why
     * @throws IllegalStateException {@code PRE-0745}, if there are no holders
     * @throws dev.precept.runtime.store.StoreUnavailableException if the store did not answer: then it stands
     */
    public static HaltBook.Lifting lift(HaltTarget target, String grant, String reason) {
        switches();
        return Resumption.byGrant(target, grant, reason, Events::lifted).orElseThrow(GrantRefusedException::new);
    }

    /**
     * Names who may lift halts, for this class loader's runtime, until the subscription is closed.
     *
     * @throws IllegalStateException {@code PRE-0745}, if some are named
     */
    public static PreceptListener.Subscription holders(HaltHolders holders) {
        return Resumption.holders(holders);
    }

    /**
     * Halts a tool that nobody has, measures how long it takes until every JVM has stopped it, lifts that, and writes it
     * down. The log reminds of the next one from its due date on.
     *
     * @param every when the next one is due
     * @throws IllegalArgumentException {@code PRE-0746}, if that is not between an hour and a year
     */
    public static Drill drill(Duration every) {
        return HaltDrill.run(KeptHalts.here(), every, Resumption.names(), Events.now());
    }

    /** The latest drill, if the next one is overdue. */
    public static Optional<Drill> overdueDrill() {
        return KeptHalts.here().overdueDrill(Events.now());
    }

    /** What is halted from outside, in this JVM. */
    public static List<Halt> halts() {
        switches();
        return Halts.here().all();
    }

    /**
     * Lets rules be judged and recorded without refusing anything, until the grant ends or the subscription is closed. For
     * rules that are new, whose effect is to be seen before they hold.
     *
     * @param modeGrant a signed token that says who answers for it (of tier {@code ELEVATED}), until when (within 14 days),
     *     and in its claim {@code shadow} which rules: {@code tool:<name>/<rule id>} or {@code agent:<id>/<rule id>}, with
     *     spaces between them. Rules that halt, {@code authority}, allowlists and all rules of a tool together have no shadow
     * @param verifier whose signature counts; a verifier of its own, with keys that no grant of a caller is signed with
     * @throws IllegalArgumentException {@code PRE-0733}, if the grant is worth nothing for this
     */
    public static PreceptListener.Subscription shadow(String modeGrant, GrantVerifier verifier) {
        return Shadows.cast(modeGrant, verifier);
    }

    /**
     * How long a call of a tool with {@link dev.precept.Exclusive} waits for others of the same key before it is refused, in
     * this class loader's runtime: 10 seconds unless this says otherwise.
     *
     * @throws IllegalArgumentException if it is not longer than nothing, or longer than an hour
     */
    public static void exclusivePatience(Duration wait) {
        Keys.here().patience(wait);
    }

    /**
     * Registers who may approve calls, until the subscription is closed. With a store ({@link #store}) calls that a rule
     * leaves to people can then be approved; without both they stay refused.
     *
     * @throws IllegalStateException {@code PRE-0756}, if somebody is registered
     */
    public static PreceptListener.Subscription approvals(Approvers approvers) {
        return Approvals.register(approvers);
    }

    /**
     * Where people answer what they were asked.
     *
     * @throws IllegalStateException {@code PRE-0758}, if no approvers or no store are registered
     */
    public static ApprovalDesk approvals() {
        return Approvals.requireDesk();
    }

    /**
     * Registers what takes questions to the people of a route, until the subscription is closed. An agent whose routes have
     * no handler opens no session.
     *
     * @throws IllegalStateException {@code PRE-0756}, if the route has one
     */
    public static PreceptListener.Subscription route(String route, RouteHandler handler) {
        return RouteHandlers.register(route, handler);
    }

    /**
     * {@link #route} for all routes that have none of their own, and for the users of sessions.
     *
     * @throws IllegalStateException {@code PRE-0756}, if there is one
     */
    public static PreceptListener.Subscription routes(RouteHandler handler) {
        return RouteHandlers.registerForAll(handler);
    }

    /**
     * Registers a listener for all sessions of this class loader's runtime, until the subscription is closed. Where there is an
     * agent, the listener hears at once what it did ({@link PreceptEvent.Phase#START}).
     */
    public static PreceptListener.Subscription listen(PreceptListener listener) {
        PreceptListener.Subscription listening = Events.listen(listener);
        StartRecords.tell(listener);
        return listening;
    }

    /**
     * Registers a watcher that sees arguments and results, of all sessions of this class loader's runtime, until the
     * subscription is closed. For tests and recordings: see {@link CallWatcher}.
     */
    public static PreceptListener.Subscription watch(CallWatcher watcher) {
        return Watchers.watch(watcher);
    }
}
