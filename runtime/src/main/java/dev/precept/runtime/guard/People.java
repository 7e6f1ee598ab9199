package dev.precept.runtime.guard;

import dev.precept.runtime.Caller;
import dev.precept.runtime.Grant;
import dev.precept.runtime.approval.ApprovalDesk;
import dev.precept.runtime.approval.Approvals;
import dev.precept.runtime.approval.Decision;
import dev.precept.runtime.approval.Person;
import dev.precept.runtime.approval.Proposed;
import dev.precept.runtime.contract.BrokenRule;
import dev.precept.runtime.contract.ToolContract;
import dev.precept.runtime.contract.Verdict;
import dev.precept.runtime.digest.CallForm;
import dev.precept.runtime.digest.CanonicalText;
import dev.precept.runtime.digest.NoCanonicalForm;
import dev.precept.runtime.session.LiveSession;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a call before the people whose rules it breaks. Whatever fails on the way, nobody has approved. */
final class People {

    private static final System.Logger LOG = System.getLogger("dev.precept");

    private final ToolContract contract;
    private final Outcomes outcomes;

    People(ToolContract contract, Outcomes outcomes) {
        this.contract = contract;
        this.outcomes = outcomes;
    }

    /**
     * What people have approved of a call whose broken rules are theirs to lift; refuses where that is not all of them.
     *
     * @param breach the breaches of the tool's rules; those of the agent's are in the frame
     */
    Decision.Approved approved(
            CallFrame frame,
            @Nullable Breach breach,
            @Nullable Object @Nullable [] arguments,
            @Nullable FactMemo facts) {
        List<BrokenRule> broken = Broken.of(contract, frame, breach);
        Verdict verdict = Broken.strictest(broken);
        LiveSession session = frame.session();
        if (session == null || arguments == null || (verdict != Verdict.ESCALATE && verdict != Verdict.CONFIRM)) {
            throw outcomes.refuse(frame, broken, verdict, "");
        }
        Decision decision = decide(session, broken, arguments, facts);
        if (decision instanceof Decision.Approved approved) {
            return approved;
        } else if (decision instanceof Decision.Pending pending) {
            throw outcomes.refuse(frame, broken, verdict, pending.asked());
        } else if (decision instanceof Decision.Closed closed) {
            throw outcomes.refuse(frame, broken, Verdict.BLOCK, closed.reason(), RefusalText.NOBODY_ASKED);
        }
        throw outcomes.refuse(frame, broken, Verdict.BLOCK, "a person has denied it", RefusalText.DECLINED);
    }

    /** Whether what was approved lifts all that has come up against the call since: budgets of the agent. */
    static boolean lifts(Decision.@Nullable Approved approved, CallFrame frame, LiveSession session) {
        return approved != null
                && Broken.of(session.model().rules(), frame.ofAgent()).stream()
                        .allMatch(broken -> approved.lifts(broken.rule()));
    }

    /** Uses the approvals up, and refuses where that cannot be done: the last before a body starts. */
    void consume(CallFrame frame, Decision.Approved approved) {
        String fault = "another call was faster, or the approval has expired meanwhile";
        try {
            if (approved.consume()) {
                outcomes.used(frame, approved.ids());
                return;
            }
        } catch (RuntimeException | LinkageError failed) {
            LOG.log(System.Logger.Level.ERROR, "An approval could not be used for " + contract.name(), failed);
            fault = "the approval could not be used";
        }
        throw outcomes.refuse(frame, List.of(), Verdict.BLOCK, fault, RefusalText.NOBODY_ASKED);
    }

    private Decision decide(
            LiveSession session, List<BrokenRule> broken, @Nullable Object[] arguments, @Nullable FactMemo facts) {
        ApprovalDesk desk = session.desk();
        if (desk == null) {
            Approvals.warnThatNobodyCanApprove(session.agent());
            return new Decision.Pending("nobody can approve: approvers or a store are not registered");
        }
        try {
            return desk.decide(proposed(contract, session, broken, arguments, facts));
        } catch (NoCanonicalForm unwritable) {
            return new Decision.Closed("the call has no written form: " + unwritable.getMessage());
        } catch (RuntimeException | LinkageError | StackOverflowError fault) {
            LOG.log(System.Logger.Level.ERROR, "Nobody could be asked about " + contract.name(), fault);
            return new Decision.Closed(
                    "nobody could be asked: " + fault.getClass().getSimpleName());
        }
    }

    private static Proposed proposed(
            ToolContract contract,
            LiveSession session,
            List<BrokenRule> broken,
            @Nullable Object[] arguments,
            @Nullable FactMemo facts)
            throws NoCanonicalForm {
        Grant grant = session.grant();
        String issuer = grant == null ? Person.NO_ISSUER : grant.issuer();
        Caller caller = session.caller();
        Person requester = caller.subject() == null ? null : new Person(issuer, caller.subject());
        return new Proposed(
                session.agent(),
                lasting(session, grant),
                requester,
                grant == null ? null : grant.id(),
                CallForm.of(contract, arguments),
                facts == null ? null : facts.written(),
                broken);
    }

    /**
     * The name of the session in the store. Where the grant names the application's own session, a session that is opened
     * with it again, after a restart or in another JVM, goes on with what people were asked before.
     */
    private static String lasting(LiveSession session, @Nullable Grant grant) throws NoCanonicalForm {
        if (grant == null || grant.session() == null || grant.caller().subject() == null) {
            return session.id();
        }
        return "sid-"
                + CallForm.sha256(CanonicalText.of(
                        List.of(session.agent(), grant.issuer(), grant.caller().subject(), grant.session())));
    }
}
