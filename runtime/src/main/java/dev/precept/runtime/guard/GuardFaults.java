package dev.precept.runtime.guard;

import dev.precept.runtime.ContractException;
import dev.precept.runtime.OutcomeUncertainException;
import dev.precept.runtime.PreceptEvent.Phase;
import dev.precept.runtime.Refusal;
import dev.precept.runtime.ToolRefusedException;
import dev.precept.runtime.contract.Verdict;
import dev.precept.runtime.session.Current;
import dev.precept.runtime.session.Events;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What woven methods call when a guard itself fails: missing, of another version, or with a bug. A fault is a refusal,
 * told to the listeners and the log with its cause; the caller gets fixed words, since it may be a model.
 */
public final class GuardFaults {

    private static final System.Logger LOG = System.getLogger("dev.precept");

    private GuardFaults() {}

    /** What to throw when judging a call threw: the body was not entered. */
    public static RuntimeException onEnter(String tool, Throwable thrown) {
        if (thrown instanceof ContractException refused) {
            return refused;
        }
        return thrown instanceof NoFaithfulCopyException uncopied
                ? refused(tool, String.valueOf(uncopied.getMessage()), null)
                : refused(tool, "the guard failed", thrown);
    }

    /** What to throw when judging a result threw: the body ran. */
    public static RuntimeException onLeave(String tool, @Nullable CallFrame frame, Throwable thrown) {
        if (thrown instanceof ContractException refused) {
            return refused;
        }
        if (frame != null) {
            frame.leave();
            DurableIntents.uncertain(frame);
        }
        OutcomeUncertainException uncertain = new OutcomeUncertainException(
                new Refusal(tool, Verdict.BLOCK, RefusalText.uncertain(tool, List.of()), List.of(), List.of()));
        if (frame != null) {
            frame.refusal(uncertain);
        }
        log(tool, "the guard failed after the body", thrown);
        tell(Phase.UNCERTAIN, tool, "the guard failed after the body", thrown);
        return uncertain;
    }

    /** What a method throws that could not be guarded at all. */
    public static RuntimeException refuse(String tool, String reason) {
        return refused(tool, reason, null);
    }

    private static ToolRefusedException refused(String tool, String reason, @Nullable Throwable thrown) {
        ToolRefusedException refusal = new ToolRefusedException(
                new Refusal(tool, Verdict.BLOCK, RefusalText.fault(tool), List.of(), List.of()));
        CallFrame frame = Current.get().frame();
        if (frame != null && !frame.started()) {
            // Once a body runs, the frame is that of the caller, whose own call was not refused.
            frame.release();
            frame.refusal(refusal);
        }
        log(tool, reason, thrown);
        tell(Phase.REFUSAL, tool, reason, thrown);
        return refusal;
    }

    private static void log(String tool, String reason, @Nullable Throwable thrown) {
        LOG.log(System.Logger.Level.ERROR, "Tool " + tool + " is refused: " + reason, thrown);
    }

    private static void tell(Phase phase, String tool, String reason, @Nullable Throwable thrown) {
        Current here = Current.get();
        Events.call(phase, null, here.session(), here.application(), tool, Verdict.BLOCK, List.of(), reason, thrown);
    }
}
