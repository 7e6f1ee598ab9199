package dev.precept.runtime.guard;

import dev.precept.Condition;
import dev.precept.EffectClass;
import dev.precept.runtime.AgentHaltedException;
import dev.precept.runtime.ApprovalPendingException;
import dev.precept.runtime.ContractException;
import dev.precept.runtime.OutcomeUncertainException;
import dev.precept.runtime.PreceptEvent.Phase;
import dev.precept.runtime.Refusal;
import dev.precept.runtime.ToolRefusedException;
import dev.precept.runtime.contract.BrokenRule;
import dev.precept.runtime.contract.ToolContract;
import dev.precept.runtime.contract.Verdict;
import dev.precept.runtime.contract.Withheld;
import dev.precept.runtime.halt.Halt;
import dev.precept.runtime.halt.Halts;
import dev.precept.runtime.order.Absence;
import dev.precept.runtime.session.Events;
import dev.precept.runtime.session.LiveSession;
import dev.precept.runtime.shadow.Shadows;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a judgement: the verdict, the exception, the event, and what the session remembers. Only reached when
 * something is refused or failed, so nothing here is on the hot path.
 */
final class Outcomes {

    private final ToolContract contract;

    Outcomes(ToolContract contract) {
        this.contract = contract;
    }

    /**
     * The breaches of a tool's rules that count, and those of the agent's likewise. A rule in shadow is told of and refuses
     * nothing.
     */
    @Nullable
    Breach withoutShadowed(CallFrame frame, @Nullable Breach breach) {
        if (!Shadows.any()) {
            return breach;
        }
        List<BrokenRule> shadowed = new ArrayList<>();
        Breach standing = Broken.standing(contract, frame, breach, shadowed::add);
        if (!shadowed.isEmpty()) {
            tell(Phase.SHADOW, frame, Verdict.ALLOW, shadowed, "judged in shadow", null);
        }
        return standing;
    }

    /** Tells that a call has used up what people approved. */
    void used(CallFrame frame, List<String> approvals) {
        tell(Phase.APPROVAL, frame, Verdict.ALLOW, List.of(), "used " + approvals, null);
    }

    /** Refuses for every rule that does not hold: the agent's, then the tool's. */
    ContractException refuse(CallFrame frame, @Nullable Breach breach) {
        List<BrokenRule> broken = Broken.of(contract, frame, breach);
        return refuse(frame, broken, Broken.strictest(broken), "");
    }

    /** Refuses a call that has no turn: for that, and for every rule that does not hold. */
    ContractException withoutKey(CallFrame frame, @Nullable Breach breach, String why) {
        List<BrokenRule> broken = Broken.of(contract, frame, breach);
        return refuse(frame, broken, Broken.strictest(broken).or(Verdict.BLOCK), why);
    }

    /** Refuses with a verdict. */
    ContractException refuse(CallFrame frame, List<BrokenRule> broken, Verdict verdict, String detail) {
        return refuse(frame, broken, verdict, detail, "");
    }

    /**
     * Refuses with a verdict.
     *
     * @param advice what the model is told to do, a fixed text; empty for what follows from the verdict
     */
    ContractException refuse(CallFrame frame, List<BrokenRule> broken, Verdict verdict, String detail, String advice) {
        frame.release();
        LiveSession session = frame.session();
        String reason = broken.isEmpty() ? detail : broken.get(0).rule().text();
        Verdict after = session == null ? verdict : count(session, verdict, reason);
        ContractException refused =
                remember(frame, exception(after, refusal(after, broken, after == verdict ? advice : "")));
        tell(Phase.REFUSAL, frame, verdict, broken, detail, null);
        if (session != null) {
            session.tellHalt();
        }
        return refused;
    }

    private Verdict count(LiveSession session, Verdict verdict, String reason) {
        if (verdict == Verdict.HALT) {
            session.latch(contract.name() + ": " + reason);
            return verdict;
        }
        return session.refused() ? Verdict.HALT : verdict;
    }

    /** Since the call was judged, something has happened that must not come before it. */
    ContractException overtaken(CallFrame frame, Absence broken) {
        if (broken.rule() >= 0) {
            return refuse(
                    frame, new Breach(null, broken.rule(), true, "has happened meanwhile: " + broken.milestone()));
        }
        return refuse(
                frame,
                List.of(),
                Verdict.BLOCK,
                "has happened while a clause relied on its absence: " + broken.milestone());
    }

    /** The session had ended before. */
    AgentHaltedException halted(CallFrame frame, LiveSession session) {
        frame.release();
        AgentHaltedException halted = remember(frame, session.halted(contract.name()));
        tell(Phase.REFUSAL, frame, Verdict.HALT, List.of(), "the session was halted before", null);
        return halted;
    }

    /** The session has ended with this call: its budget is used up. */
    AgentHaltedException usedUp(CallFrame frame, LiveSession session, String what) {
        frame.release();
        AgentHaltedException halted = remember(frame, session.halted(contract.name()));
        tell(Phase.REFUSAL, frame, Verdict.HALT, List.of(), Condition.BUDGET_EXCEEDED + ": " + what, null);
        session.tellHalt();
        return halted;
    }

    /** Somebody outside has halted what calls, or what is called; or nobody knows whether he has. */
    ContractException halted(CallFrame frame, Halt halt) {
        if (halt.equals(Halts.NO_CONTACT)) {
            return blamingNobody(frame, RefusalText.of(contract.name(), Verdict.BLOCK, List.of()), halt.reason());
        }
        frame.release();
        LiveSession session = frame.session();
        String reason = "halted (" + halt.target() + "): " + halt.reason();
        if (session != null) {
            session.end(reason);
        }
        AgentHaltedException halted = remember(
                frame,
                session != null
                        ? session.halted(contract.name())
                        : new AgentHaltedException(new Refusal(
                                contract.name(),
                                Verdict.HALT,
                                RefusalText.halted(contract.name()),
                                List.of(),
                                List.of())));
        tell(Phase.REFUSAL, frame, Verdict.HALT, List.of(), reason, null);
        if (session != null) {
            session.tellHalt();
        }
        return halted;
    }

    /**
     * The session's grant has expired or was revoked. It does not count as one of the refusals that halt: nobody tried
     * anything, and a person who signs in again is no suspect.
     */
    ContractException withoutGrant(CallFrame frame, String reason) {
        return blamingNobody(frame, RefusalText.grantEnded(contract.name()), reason);
    }

    /** Other calls of the same key were before it, for too long. */
    ContractException notItsTurn(CallFrame frame, String reason) {
        return blamingNobody(frame, RefusalText.of(contract.name(), Verdict.BLOCK, List.of()), reason);
    }

    private ContractException blamingNobody(CallFrame frame, String message, String reason) {
        frame.release();
        ContractException refused = remember(
                frame,
                new ToolRefusedException(new Refusal(contract.name(), Verdict.BLOCK, message, List.of(), List.of())));
        tell(Phase.REFUSAL, frame, Verdict.BLOCK, List.of(), reason, null);
        return refused;
    }

    /** The same call was made before, and nobody knows what it did. */
    ContractException standing(CallFrame frame) {
        frame.release();
        String message = RefusalText.standing(contract.name());
        ContractException refused = remember(
                frame,
                new ToolRefusedException(new Refusal(contract.name(), Verdict.BLOCK, message, List.of(), List.of())));
        LiveSession session = frame.session();
        tell(Phase.REFUSAL, frame, Verdict.BLOCK, List.of(), "an earlier call has an unknown outcome", null);
        if (session != null && session.refused()) {
            session.tellHalt();
        }
        return refused;
    }

    /** The agent may not call this tool, whatever the arguments. */
    ContractException notProvided(CallFrame frame, LiveSession session, @Nullable Withheld withheld) {
        List<BrokenRule> broken =
                withheld == null ? List.of() : List.of(BrokenRule.judged(withheld.rule(), "the tool is withheld"));
        String detail = "not among the tools of " + session.agent();
        session.latchForViolation(contract.name() + ": " + detail);
        return refuse(frame, broken, Verdict.HALT, detail);
    }

    /** A postcondition does not hold: the effect may have happened. */
    ContractException uncertain(CallFrame frame, Breach breach) {
        List<BrokenRule> broken = Broken.of(contract.rules(), breach);
        Verdict verdict = Broken.strictest(broken);
        LiveSession session = frame.session();
        suspend(session);
        Refusal refusal = new Refusal(
                contract.name(),
                verdict,
                RefusalText.uncertain(contract.name(), broken),
                Broken.ids(broken),
                Broken.routes(broken));
        boolean halts = session != null && verdict == Verdict.HALT;
        ContractException uncertain =
                remember(frame, halts ? new AgentHaltedException(refusal) : new OutcomeUncertainException(refusal));
        if (session != null && halts) {
            session.latch(contract.name() + ": " + broken.get(0).rule().text());
        }
        tell(Phase.UNCERTAIN, frame, verdict, broken, "", null);
        if (session != null) {
            session.tellHalt();
        }
        return uncertain;
    }

    void suspend(@Nullable LiveSession session) {
        if (session != null && contract.effect() != EffectClass.READ_ONLY) {
            session.suspend(contract.key());
        }
    }

    private Refusal refusal(Verdict verdict, List<BrokenRule> broken, String advice) {
        return new Refusal(
                contract.name(),
                verdict,
                RefusalText.of(contract.name(), verdict, broken, advice),
                Broken.ids(broken),
                Broken.routes(broken));
    }

    private static ContractException exception(Verdict verdict, Refusal refusal) {
        return switch (verdict) {
            case HALT -> new AgentHaltedException(refusal);
            case ESCALATE, CONFIRM -> new ApprovalPendingException(refusal);
            case BLOCK, REDACT, ALLOW -> new ToolRefusedException(refusal);
        };
    }

    static <E extends ContractException> E remember(CallFrame frame, E refusal) {
        frame.refusal(refusal);
        return refusal;
    }

    void tell(
            Phase phase,
            CallFrame frame,
            Verdict verdict,
            List<BrokenRule> broken,
            String detail,
            @Nullable Throwable failure) {
        Events.call(
                phase,
                frame.watched(),
                frame.session(),
                frame.application(),
                contract.name(),
                verdict,
                broken,
                detail,
                failure);
    }
}
