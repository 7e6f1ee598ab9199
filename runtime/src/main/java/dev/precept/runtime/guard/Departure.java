package dev.precept.runtime.guard;

import dev.precept.runtime.ContractException;
import dev.precept.runtime.PreceptEvent.Phase;
import dev.precept.runtime.approval.Decision;
import dev.precept.runtime.contract.ToolContract;
import dev.precept.runtime.contract.Verdict;
import dev.precept.runtime.halt.Halt;
import dev.precept.runtime.order.Absence;
import dev.precept.runtime.session.LiveSession;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way from a judgement to the body: what is broken and by whom approved, what is taken and written down for good, and
 * last the gate of halts. Each step may refuse; none is taken back but by the steps after it refusing.
 */
final class Departure {

    private static final System.Logger LOG = System.getLogger("dev.precept");

    private final ToolContract contract;
    private final Outcomes outcomes;
    private final Admission admission;
    private final Sequence sequence;
    private final People people;
    private final DurableIntents intents;

    Departure(ToolContract contract, Outcomes outcomes, Admission admission, Sequence sequence) {
        this.contract = contract;
        this.outcomes = outcomes;
        this.admission = admission;
        this.sequence = sequence;
        this.people = new People(contract, outcomes);
        this.intents = new DurableIntents(contract);
    }

    /** Lets the body start, or refuses. */
    void start(
            CallFrame frame,
            @Nullable Breach breach,
            @Nullable Object @Nullable [] arguments,
            @Nullable FactMemo facts) {
        Decision.Approved approved = permitted(frame, breach, arguments, facts);
        outcomes.tell(Phase.INTENT, frame, Verdict.ALLOW, List.of(), "", null);
        count(frame);
        LiveSession session = frame.session();
        if (session != null && approved != null) {
            people.consume(frame, approved);
        }
        Absence overtaken = sequence.begin(frame);
        if (overtaken != null) {
            throw outcomes.overtaken(frame, overtaken);
        }
        ContractException stopped = stopped(frame, arguments);
        if (stopped != null) {
            sequence.abandon(frame);
            throw stopped;
        }
        frame.start();
    }

    /** Refuses what is broken, unless people have approved all of it; null where nothing had to be approved. */
    private Decision.@Nullable Approved permitted(
            CallFrame frame,
            @Nullable Breach breach,
            @Nullable Object @Nullable [] arguments,
            @Nullable FactMemo facts) {
        LiveSession session = frame.session();
        LiveSession spending = frame.nested() ? null : session;
        Holdings holdings = frame.holdingsIfAny();
        if (holdings != null && !holdings.withoutKey().isEmpty()) {
            // Before anybody is asked: no approval gives a call its turn.
            throw outcomes.withoutKey(frame, outcomes.withoutShadowed(frame, breach), holdings.withoutKey());
        }
        Decision.Approved approved = null;
        if (breach != null || frame.ofAgent() != null) {
            Breach standing = outcomes.withoutShadowed(frame, breach);
            if (standing != null || frame.ofAgent() != null) {
                if (spending != null) {
                    Spending.lookAtBudgetsOfAgent(frame, spending);
                }
                approved = people.approved(frame, standing, arguments, facts);
                frame.ofAgent(null);
            }
        }
        if (session != null) {
            // Once more: a fact may have taken its time.
            admission.requireGrant(frame, session);
        }
        if (spending != null) {
            Spending.reserveOfAgent(frame, spending);
            approved = budgetsOfAgent(frame, spending, approved, arguments, facts);
        }
        return approved;
    }

    /** Once more: a fact, a listener or another thread may have ended the session meanwhile. */
    private void count(CallFrame frame) {
        LiveSession session = frame.session();
        if (session != null) {
            admission.requireOpen(frame, session);
            if (!frame.nested()) {
                admission.requireBudget(frame, session, session.called());
            }
        }
    }

    /** The last steps before the body, each of which may take its time; null if none of them stops the call. */
    private @Nullable ContractException stopped(CallFrame frame, @Nullable Object @Nullable [] arguments) {
        ContractException unwritten = write(frame, arguments);
        if (unwritten != null) {
            return unwritten;
        }
        ContractException unsettled = settle(frame);
        if (unsettled != null) {
            return unsettled;
        }
        LiveSession session = frame.session();
        if (session != null && frame.holdingsIfAny() != null && session.halted()) {
            // A store has taken its time since the session was looked at.
            return outcomes.halted(frame, session);
        }
        Halt halt = frame.enter(contract.name());
        return halt == null ? null : outcomes.halted(frame, halt);
    }

    private @Nullable ContractException write(CallFrame frame, @Nullable Object @Nullable [] arguments) {
        return switch (intents.begin(frame, arguments)) {
            case YES -> null;
            case STANDING -> outcomes.standing(frame);
            case UNKNOWN ->
                outcomes.refuse(
                        frame, List.of(), Verdict.BLOCK, "the store did not write the call down before its body");
        };
    }

    /** The last before the body: what was judged under a key that is lost is worth nothing, and what is taken stays taken. */
    private @Nullable ContractException settle(CallFrame frame) {
        Holdings holdings = frame.holdingsIfAny();
        if (holdings == null) {
            return null;
        }
        if (!holdings.keepsItsKey()) {
            return outcomes.notItsTurn(frame, "the key was lost while the call was judged");
        }
        try {
            holdings.commit();
            return null;
        } catch (RuntimeException | LinkageError fault) {
            LOG.log(System.Logger.Level.ERROR, "The store did not keep what " + contract.name() + " takes", fault);
            return outcomes.refuse(
                    frame, List.of(), Verdict.BLOCK, "the store did not keep what the call takes out of a limit");
        }
    }

    /** What counts as approved once the budgets of the agent have been asked, too. */
    private Decision.@Nullable Approved budgetsOfAgent(
            CallFrame frame,
            LiveSession session,
            Decision.@Nullable Approved approved,
            @Nullable Object @Nullable [] arguments,
            @Nullable FactMemo facts) {
        if (frame.ofAgent() != null) {
            outcomes.withoutShadowed(frame, null);
        }
        if (frame.ofAgent() == null || People.lifts(approved, frame, session)) {
            return approved;
        }
        if (approved != null) {
            // What was approved is not all that stands against it.
            throw outcomes.refuse(frame, null);
        }
        return people.approved(frame, null, arguments, facts);
    }
}
