package dev.precept.runtime.guard;

import dev.precept.runtime.contract.AgentModel;
import dev.precept.runtime.contract.ToolContract;
import dev.precept.runtime.contract.Verdict;
import dev.precept.runtime.contract.Withheld;
import dev.precept.runtime.halt.Halt;
import dev.precept.runtime.halt.Halts;
import dev.precept.runtime.session.Current;
import dev.precept.runtime.session.LiveSession;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a call of a tool is judged at all: who calls, and whether he may call anything, and this. */
final class Admission {

    private final ToolContract contract;
    private final Outcomes outcomes;

    Admission(ToolContract contract, Outcomes outcomes) {
        this.contract = contract;
        this.outcomes = outcomes;
    }

    /** The frame of a call that begins on this thread: the one that a framework's dispatch has left for it, or its own. */
    CallFrame frame() {
        Current here = Current.get();
        CallFrame waiting = here.frame();
        boolean first = waiting != null && waiting.claim();
        CallFrame frame = first && waiting != null ? waiting : direct(here);
        if (!first) {
            frame.inside(waiting);
        }
        return frame;
    }

    private CallFrame direct(Current here) {
        CallFrame frame = CallFrame.direct(here.session(), here.application());
        return contract.isExclusive() && frame.isShared() ? CallFrame.ofCodeAlone() : frame;
    }

    /** The frame, if the call may be judged at all. */
    CallFrame admitted(CallFrame frame) {
        LiveSession session = frame.session();
        Halt halt = Halts.here()
                .stopping(
                        contract.name(),
                        session == null ? "" : session.agent(),
                        session == null ? "" : session.id(),
                        session == null ? null : session.subject());
        if (halt != null) {
            throw outcomes.halted(frame, halt);
        }
        if (session != null) {
            admit(frame, session);
        } else if (frame.dispatched()) {
            throw outcomes.refuse(frame, List.of(), Verdict.BLOCK, "a framework called the tool without a session");
        }
        return frame;
    }

    private void admit(CallFrame frame, LiveSession session) {
        requireOpen(frame, session);
        if (!frame.nested()) {
            requireBudget(frame, session, session.step());
        }
        if (session.suspends(contract.key())) {
            throw outcomes.refuse(frame, List.of(), Verdict.BLOCK, "suspended after an uncertain outcome");
        }
        AgentModel agent = session.model();
        if (frame.nested()) {
            // The agent asked for the call around this one; what a tool's own code calls is judged by that tool's
            // rules.
            requireGrant(frame, session);
            return;
        }
        if (!agent.provides(contract)) {
            throw outcomes.notProvided(frame, session, withheld(agent));
        }
        requireGrant(frame, session);
        frame.ofAgent(agent.clauses().judge(frame, contract.name()));
    }

    /** Refuses if the session has ended. */
    void requireOpen(CallFrame frame, LiveSession session) {
        if (session.halted()) {
            throw outcomes.halted(frame, session);
        }
        if (session.closed()) {
            throw outcomes.refuse(frame, List.of(), Verdict.BLOCK, "the session is closed");
        }
    }

    /** Refuses if the session has used up what it was opened with; null for not. */
    void requireBudget(CallFrame frame, LiveSession session, @Nullable String usedUp) {
        if (usedUp != null) {
            throw outcomes.usedUp(frame, session, usedUp);
        }
    }

    /** Refuses if what the session was opened with is worth nothing any more. */
    void requireGrant(CallFrame frame, LiveSession session) {
        String end = session.grantEnd();
        if (end != null) {
            throw outcomes.withoutGrant(frame, end);
        }
    }

    private @Nullable Withheld withheld(AgentModel agent) {
        Withheld byName = agent.withholds(contract.name());
        return byName != null ? byName : agent.withholds(contract.method());
    }
}
