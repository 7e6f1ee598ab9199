package dev.precept.runtime.guard;

import dev.precept.Action;
import dev.precept.Condition;
import dev.precept.EffectClass;
import dev.precept.runtime.AgentHaltedException;
import dev.precept.runtime.ContractException;
import dev.precept.runtime.OutcomeUncertainException;
import dev.precept.runtime.PreceptEvent.Phase;
import dev.precept.runtime.Refusal;
import dev.precept.runtime.contract.FailureRule;
import dev.precept.runtime.contract.ToolContract;
import dev.precept.runtime.contract.Verdict;
import dev.precept.runtime.failure.FailureKind;
import dev.precept.runtime.privacy.PrivateData;
import dev.precept.runtime.privacy.PrivateData.Inspection;
import dev.precept.runtime.privacy.PrivateTexts;
import dev.precept.runtime.session.LiveSession;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows from a body that threw, or returned what nobody may read: the nearest failure mode answers. */
final class FailedBodies {

    private static final System.Logger LOG = System.getLogger("dev.precept");
    private static final FailureRule UNANSWERED = new FailureRule(Action.HALT, "", "");

    private final ToolContract contract;
    private final Outcomes outcomes;

    FailedBodies(ToolContract contract, Outcomes outcomes) {
        this.contract = contract;
        this.outcomes = outcomes;
    }

    /** The body threw: the nearest failure mode answers, for an agent; code gets its exception as it is. */
    Throwable failed(CallFrame frame, Throwable failure) {
        LiveSession session = frame.session();
        if (session == null || frame.nested()) {
            outcomes.tell(Phase.UNCERTAIN, frame, Verdict.BLOCK, List.of(), "the body failed", failure);
            return failure;
        }
        if (failure instanceof InterruptedException) {
            // The exception that carried it does not leave this method.
            Thread.currentThread().interrupt();
        }
        if (failure instanceof ContractException refused) {
            return refusedInside(frame, session, refused);
        }
        FailureKind kind = FailureKind.of(failure);
        FailureRule mode = mode(session, kind);
        String text = RefusalText.failed(contract.name(), kind.words(), mode.route(), mode.message());
        return withheld(Phase.UNCERTAIN, frame, session, mode, text, "the body " + kind.words(), failure);
    }

    /** A call inside the body was refused: what the body did before that is not known. */
    private ContractException refusedInside(CallFrame frame, LiveSession session, ContractException refused) {
        outcomes.suspend(session);
        boolean asItIs = contract.effect() == EffectClass.READ_ONLY || refused instanceof AgentHaltedException;
        ContractException answer = Outcomes.remember(
                frame,
                asItIs
                        ? refused
                        : new OutcomeUncertainException(new Refusal(
                                contract.name(),
                                refused.verdict(),
                                RefusalText.partly(contract.name(), refused.getMessage()),
                                refused.rules(),
                                refused.routes())));
        outcomes.tell(
                Phase.UNCERTAIN, frame, refused.verdict(), List.of(), "a call inside the body was refused", refused);
        return answer;
    }

    /**
     * What may be read of a result: all; or less, where there is private data in it and the nearest answer is to remove it; or
     * nothing, which is also the answer where nobody knows.
     *
     * @throws ContractException for nothing
     */
    String readable(CallFrame frame, LiveSession session, String result) {
        Inspection inspection = PrivateData.in(result);
        if (inspection instanceof Inspection.Clean) {
            return result;
        }
        FailureRule mode = nearest(session, Condition.PII_DETECTED);
        if (inspection instanceof Inspection.Found found && mode.then() == Action.FLAG_AND_REDACT) {
            outcomes.tell(Phase.PRIVATE_DATA, frame, Verdict.REDACT, List.of(), "removed: " + words(found), null);
            return found.redacted();
        }
        throw unreadable(
                frame,
                session,
                mode,
                inspection instanceof Inspection.Found found
                        ? "in the result: " + words(found)
                        : inspection instanceof Inspection.Unknown unknown ? unknown.reason() : "");
    }

    private ContractException unreadable(CallFrame frame, LiveSession session, FailureRule mode, String detail) {
        String text = RefusalText.privateData(contract.name(), mode.route(), mode.message());
        return withheld(Phase.PRIVATE_DATA, frame, session, mode, text, detail, null);
    }

    /**
     * The same of a result that may hold texts. Where less may be read, it is a copy.
     *
     * @param declared what callers of the tool expect
     * @throws ContractException for nothing, or where there is no such copy
     */
    Object readable(CallFrame frame, LiveSession session, Object result, Class<?> declared) {
        PrivateTexts.Findings findings = PrivateTexts.in(result);
        if (findings.isClean()) {
            return result;
        }
        FailureRule mode = nearest(session, Condition.PII_DETECTED);
        String found = String.join(", ", findings.kinds());
        if (findings.unknown() != null) {
            throw unreadable(frame, session, mode, findings.unknown());
        } else if (mode.then() != Action.FLAG_AND_REDACT) {
            throw unreadable(frame, session, mode, "in the result: " + found);
        }
        Object copy = withoutPrivateData(result, declared);
        if (copy == null) {
            throw unreadable(frame, session, mode, "in the result, which cannot be given without it: " + found);
        }
        outcomes.tell(Phase.PRIVATE_DATA, frame, Verdict.REDACT, List.of(), "removed: " + found, null);
        return copy;
    }

    /** A copy in which nothing is found any more; null if there is none. */
    private @Nullable Object withoutPrivateData(Object result, Class<?> declared) {
        try {
            Object copy = JudgedCopy.withTexts(result, declared, FailedBodies::redacted);
            return PrivateTexts.in(copy).isClean() ? copy : null;
        } catch (RuntimeException | LinkageError | StackOverflowError uncopied) {
            LOG.log(
                    System.Logger.Level.DEBUG,
                    "There is no copy of what " + contract.name() + " returned; it is withheld",
                    uncopied);
            return null;
        }
    }

    private static String redacted(String text) {
        Inspection inspection = PrivateData.in(text);
        if (inspection instanceof Inspection.Found found) {
            return found.redacted();
        } else if (inspection instanceof Inspection.Unknown unknown) {
            throw new IllegalStateException(unknown.reason());
        }
        return text;
    }

    private static String words(Inspection.Found found) {
        return String.join(", ", found.kinds());
    }

    private ContractException withheld(
            Phase phase,
            CallFrame frame,
            LiveSession session,
            FailureRule mode,
            String text,
            String detail,
            @Nullable Throwable failure) {
        boolean halts = mode.then() == Action.HALT;
        Verdict verdict = mode.then() == Action.FLAG_AND_REDACT ? Verdict.BLOCK : Verdict.of(mode.then());
        session.suspend(contract.key());
        Refusal refusal = new Refusal(
                contract.name(), verdict, text, List.of(), mode.route().isEmpty() ? List.of() : List.of(mode.route()));
        if (halts) {
            session.latch(contract.name() + ": " + detail);
        }
        ContractException answer = Outcomes.remember(
                frame, halts ? new AgentHaltedException(refusal) : new OutcomeUncertainException(refusal));
        String taking = mode.route().isEmpty() ? "" : "; " + mode.route() + " takes over";
        outcomes.tell(phase, frame, verdict, List.of(), detail + taking, failure);
        session.tellHalt();
        return answer;
    }

    /**
     * What a provider does not allow any more is answered by the tool's own answer to a used-up budget, where it has one; the
     * agent's is for the session's budget. Everything else is a failure of the tool.
     */
    private FailureRule mode(LiveSession session, FailureKind kind) {
        FailureRule ofProvider =
                kind == FailureKind.RATE_LIMIT ? contract.failures().get(Condition.BUDGET_EXCEEDED) : null;
        return ofProvider != null ? ofProvider : nearest(session, Condition.TOOL_FAILURE);
    }

    private FailureRule nearest(LiveSession session, Condition condition) {
        FailureRule nearest = contract.failures().get(condition);
        return nearest != null ? nearest : session.model().failures().getOrDefault(condition, UNANSWERED);
    }
}
