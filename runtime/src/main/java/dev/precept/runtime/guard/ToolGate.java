package dev.precept.runtime.guard;

import dev.precept.EffectClass;
import dev.precept.Enforcer;
import dev.precept.runtime.PreceptEvent.Phase;
import dev.precept.runtime.WatchedCall;
import dev.precept.runtime.clause.Truth;
import dev.precept.runtime.contract.ToolContract;
import dev.precept.runtime.contract.Verdict;
import dev.precept.runtime.session.LiveSession;
import dev.precept.runtime.session.Watchers;
import dev.precept.runtime.store.Stores;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The gate of one tool method. A generated guard walks through it in this order: {@link #open} (halt, session,
 * allowlist, grant, the agent's clauses), its own clauses, {@link #enforce}, {@link #order}, {@link #reserve}, {@link
 * #start}; then the body; then {@link #reach} and {@link #complete}, or {@link #fail}. All methods may be called from any thread.
 */
public final class ToolGate {

    private static final System.Logger LOG = System.getLogger("dev.precept");

    private final ToolContract contract;
    private final Outcomes outcomes;
    private final Admission admission;
    private final Sequence sequence;
    private final Departure departure;
    private final FailedBodies failures;

    private ToolGate(ToolContract contract) {
        this.contract = contract;
        this.outcomes = new Outcomes(contract);
        this.admission = new Admission(contract, outcomes);
        this.sequence = new Sequence(contract);
        this.departure = new Departure(contract, outcomes, admission, sequence);
        this.failures = new FailedBodies(contract, outcomes);
    }

    /** The gate for a contract; a guard makes one for each tool, once. */
    public static ToolGate of(ToolContract contract) {
        return new ToolGate(contract);
    }

    /**
     * Begins to judge a call on this thread.
     *
     * @return the call's frame, which every later step is given
     * @throws dev.precept.runtime.AgentHaltedException if the session has ended, or ends because the agent may not call
     *     this tool at all
     * @throws dev.precept.runtime.ToolRefusedException if a framework dispatches without a session, the session is
     *     closed, its grant has ended, or the tool was suspended after an uncertain outcome
     */
    public CallFrame open() {
        return admission.admitted(admission.frame());
    }

    /** Whether somebody watches: then a guard opens with {@link #open(Object[])}. One read of a field. */
    public boolean watched() {
        return Watchers.any();
    }

    /**
     * {@link #open()} before somebody's eyes.
     *
     * @param arguments the values that will be judged
     */
    public CallFrame open(@Nullable Object[] arguments) {
        CallFrame unseen = admission.frame();
        CallFrame frame = unseen.isShared() ? CallFrame.watchedCode() : unseen;
        LiveSession session = frame.session();
        WatchedCall call = new WatchedCall(contract, session == null ? "" : session.id(), frame.nested(), arguments);
        frame.watch(call);
        Watchers.proposed(call);
        return admission.admitted(frame);
    }

    /** What follows from its judgements. */
    Outcomes outcomes() {
        return outcomes;
    }

    /** The contract that this gate was made for. */
    public ToolContract contract() {
        return contract;
    }

    /** Asks an enforcer; one that throws does not permit. */
    public @Nullable Breach enforce(
            CallFrame frame, int rule, Enforcer enforcer, @Nullable Breach breach, @Nullable Object... arguments) {
        try {
            return enforcer.permits(new Proposal(contract, arguments)) ? breach : new Breach(breach, rule, true, "");
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError fault) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "An enforcer of " + contract.name() + " failed; the call is refused",
                    fault);
            return Breach.unjudged(
                    breach, rule, "enforcer failed: " + fault.getClass().getSimpleName());
        }
    }

    /**
     * Asks the session's history.
     *
     * @param past index of the {@link dev.precept.runtime.contract.PastRule} in the contract
     * @param key what it has to have been about, a clause's result that could not be evaluated, or null for anything
     */
    public @Nullable Breach order(CallFrame frame, int past, @Nullable Breach breach, @Nullable Object key) {
        return sequence.judge(frame, past, breach, key);
    }

    /**
     * Takes what a call needs out of a budget, of the session or of the store: until the body starts, it can be given back.
     *
     * @param limit index of the budget in the contract
     * @param summand a {@link java.math.BigDecimal}, a clause's result that could not be evaluated, or null for a budget of calls
     * @param partition the value that divides the budget, one that could not be evaluated, or null for none
     */
    public @Nullable Breach reserve(
            CallFrame frame, int limit, @Nullable Breach breach, @Nullable Object summand, @Nullable Object partition) {
        return Spending.reserve(frame, contract.limits().get(limit), breach, summand, partition);
    }

    /**
     * Whether {@link #start(CallFrame, Breach, Object[])} has any use for the arguments: a person may have to approve the
     * call, or it is written down before its body. Asked so that all other calls gather none.
     */
    public boolean needsArguments(CallFrame frame, @Nullable Breach breach) {
        return breach != null
                || frame.ofAgent() != null
                || Spending.asksPeople(frame)
                || (contract.effect() != EffectClass.READ_ONLY && Stores.registered() != null);
    }

    /** {@link #start(CallFrame, Breach, Object[])} of guards that hand nothing over, so that nobody can approve. */
    public void start(CallFrame frame, @Nullable Breach breach) {
        start(frame, breach, null);
    }

    /**
     * Lets the body start, or refuses for all rules of the tool and of the agent together.
     *
     * @param breach every rule of the tool that does not hold, or null
     * @param arguments the values that were judged, if {@link #needsArguments} wants them
     * @throws dev.precept.runtime.ContractException if there is a breach that nobody has approved, or the session's own
     *     budget is used up
     */
    public void start(CallFrame frame, @Nullable Breach breach, @Nullable Object @Nullable [] arguments) {
        start(frame, breach, arguments, null);
    }

    /**
     * {@link #start(CallFrame, Breach, Object[])} of a guard that has looked something up.
     *
     * @param facts what it was told; a person who has to approve sees it
     */
    public void start(
            CallFrame frame,
            @Nullable Breach breach,
            @Nullable Object @Nullable [] arguments,
            @Nullable FactMemo facts) {
        departure.start(frame, breach, arguments, facts);
    }

    /**
     * The body returned, and every postcondition holds: what this says about a milestone of the tool.
     *
     * @param milestone index of the milestone in the contract
     * @param when what its condition came to; null for none
     * @param key what it is about, one that could not be evaluated, or null for nothing in particular
     */
    public void reach(CallFrame frame, int milestone, @Nullable Truth when, @Nullable Object key) {
        sequence.reach(frame, milestone, when, key);
    }

    /**
     * The body returned what is there, or nothing.
     *
     * @param breach every postcondition that does not hold, or null
     * @throws dev.precept.runtime.ContractException if there is one: the result is withheld
     */
    public void complete(CallFrame frame, @Nullable Breach breach) {
        complete(frame, breach, null);
    }

    /**
     * The body returned.
     *
     * @param breach every postcondition that does not hold, or null
     * @param result what it returned, if that may be a result that arrives later: then the call has succeeded when it has.
     *     {@link dev.precept.runtime.order.Ended#UNSEEN} where nobody can see whether it has
     * @throws dev.precept.runtime.ContractException if there is a breach: the result is withheld
     */
    public void complete(CallFrame frame, @Nullable Breach breach, @Nullable Object result) {
        frame.leave();
        if (breach == null) {
            sequence.succeeded(frame, result);
            DurableIntents.returned(frame, result);
        } else {
            // A promise in shadow withholds no result, and proves no success.
            sequence.failed(frame);
            Breach standing = outcomes.withoutShadowed(frame, breach);
            if (standing != null) {
                DurableIntents.uncertain(frame);
                throw outcomes.uncertain(frame, standing);
            }
            DurableIntents.returned(frame, result);
        }
        outcomes.tell(Phase.OUTCOME, frame, Verdict.ALLOW, List.of(), "", null);
    }

    /**
     * What of a text the agent's model may read: private data is removed, or withholds the whole, as the contract says.
     *
     * @throws dev.precept.runtime.ContractException if it is withheld
     */
    public @Nullable String readable(CallFrame frame, @Nullable String result) {
        LiveSession session = frame.session();
        return result == null || session == null || frame.nested() ? result : failures.readable(frame, session, result);
    }

    /**
     * The same of what may hold texts: a list, a map, an array, an Optional, or anything.
     *
     * @param declared what the tool returns, as it declares it
     * @return the result, or a copy of it without private data
     * @throws dev.precept.runtime.ContractException if it is withheld
     */
    @SuppressWarnings("unchecked") // a copy is an instance of what is declared
    public <T extends @Nullable Object> T readable(CallFrame frame, T result, Class<?> declared) {
        LiveSession session = frame.session();
        return result == null || session == null || frame.nested()
                ? result
                : (T) failures.readable(frame, session, result, declared);
    }

    /**
     * The body threw.
     *
     * @return what to throw instead: in a session the answer of the nearest failure mode, else the failure itself
     */
    public Throwable fail(CallFrame frame, Throwable failure) {
        frame.leave();
        DurableIntents.uncertain(frame);
        sequence.failed(frame);
        return failures.failed(frame, failure);
    }
}
