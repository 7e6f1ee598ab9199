package dev.precept.runtime.dispatch;

import dev.precept.runtime.AgentHaltedException;
import dev.precept.runtime.ContractException;
import dev.precept.runtime.PreceptEvent.Phase;
import dev.precept.runtime.Refusal;
import dev.precept.runtime.ToolRefusedException;
import dev.precept.runtime.contract.BrokenRule;
import dev.precept.runtime.contract.Verdict;
import dev.precept.runtime.contract.Withheld;
import dev.precept.runtime.guard.CallFrame;
import dev.precept.runtime.session.Current;
import dev.precept.runtime.session.Events;
import dev.precept.runtime.session.LiveSession;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call that a framework makes for its model: binds the session to the thread, admits the tool by name, and remembers
 * what became of it even where the framework swallows exceptions.
 *
 * <pre>{@code
 * try (Dispatch call = Dispatch.begin(session, name)) {
 *     call.admit(guarded);
 *     … run the tool, then ask call.refusal() …
 * }
 * }</pre>
 */
public final class Dispatch implements AutoCloseable {

    private final @Nullable LiveSession session;
    private final String tool;
    private final CallFrame frame;
    private final Current.Binding before;

    private Dispatch(@Nullable LiveSession session, String tool) {
        this.session = session;
        this.tool = tool;
        this.frame = CallFrame.dispatched(session);
        Current here = Current.get();
        this.before = here.bind(session);
        here.frame(frame);
    }

    /**
     * Begins a call on this thread; close it on the same thread.
     *
     * @param session the session that the framework's own carrier holds, or null for none
     * @param tool the name that the model used
     */
    public static Dispatch begin(@Nullable LiveSession session, String tool) {
        return new Dispatch(session, tool);
    }

    /**
     * Refuses what no gate behind this one would refuse: a call without a session, of a session that has ended, of a
     * withheld tool, and of one without a guard.
     *
     * @param guarded whether a woven method will judge the call
     */
    public void admit(boolean guarded) {
        if (session == null) {
            throw refuse(
                    Verdict.BLOCK,
                    List.of(),
                    "no session: open one with Precept.open around the call to the model",
                    "Refused by contract: " + tool + " was not run. No session is open. Do not call any tool.");
        }
        if (session.halted()) {
            AgentHaltedException halted = remember(session.halted(tool));
            tell(Verdict.HALT, List.of(), "the session was halted before");
            throw halted;
        }
        Withheld withheld = session.model().withholds(tool);
        if (withheld != null || !guarded) {
            String detail = withheld != null ? "the tool is withheld" : "nothing guards a tool of this name";
            List<BrokenRule> broken =
                    withheld == null ? List.of() : List.of(BrokenRule.judged(withheld.rule(), detail));
            session.latchForViolation(tool + ": " + detail);
            ContractException refusal = refuse(
                    Verdict.HALT,
                    broken,
                    detail,
                    "Refused by contract: " + tool + " was not run. "
                            + (withheld == null
                                    ? ""
                                    : "Rule: " + withheld.rule().text() + ". ")
                            + "This session has ended. Do not call any tool again.");
            session.tellHalt();
            throw refusal;
        }
    }

    /** Refuses a call whose arguments never became the method's: nothing was judged, and nothing ran. */
    public ContractException unreadableArguments() {
        if (session != null && session.refused()) {
            AgentHaltedException halted = remember(session.halted(tool));
            tell(Verdict.BLOCK, List.of(), "the arguments do not fit the parameters");
            session.tellHalt();
            return halted;
        }
        return refuse(
                Verdict.BLOCK,
                List.of(),
                "the arguments do not fit the parameters",
                "Refused by contract: " + tool + " was not run. The arguments do not fit its parameters."
                        + " Correct them; do not retry unchanged.");
    }

    /** What to answer when the framework threw before any gate spoke, or a tool ended in a way that none saw. */
    public ContractException unexpected(Exception thrown) {
        if (thrown instanceof ContractException refused) {
            return remember(refused);
        }
        if (!started()) {
            return unreadableArguments();
        }
        return refuse(
                Verdict.BLOCK,
                List.of(),
                "the framework failed after the body",
                "Outcome uncertain: " + tool + " ran, and its result is withheld. Do not call it again.");
    }

    /** How the call was refused, by this dispatch or by a gate behind it; null if it was not. */
    public @Nullable ContractException refusal() {
        return frame.refusal();
    }

    /** Whether a body was entered. */
    public boolean started() {
        return frame.started();
    }

    private ContractException refuse(Verdict verdict, List<BrokenRule> broken, String detail, String message) {
        Refusal refusal = new Refusal(
                tool,
                verdict,
                message,
                broken.stream().map(rule -> rule.rule().id()).toList(),
                broken.stream()
                        .map(rule -> rule.rule().route())
                        .filter(route -> !route.isEmpty())
                        .toList());
        ContractException refused = remember(
                verdict == Verdict.HALT ? new AgentHaltedException(refusal) : new ToolRefusedException(refusal));
        tell(verdict, broken, detail);
        return refused;
    }

    private void tell(Verdict verdict, List<BrokenRule> broken, String detail) {
        Events.call(Phase.REFUSAL, frame.watched(), session, null, tool, verdict, broken, detail, null);
    }

    private <E extends ContractException> E remember(E refusal) {
        frame.refusal(refusal);
        return refusal;
    }

    @Override
    public void close() {
        before.restore();
    }
}
