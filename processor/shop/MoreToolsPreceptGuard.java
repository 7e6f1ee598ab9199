package shop;

import dev.precept.EffectClass;
import dev.precept.runtime.contract.ToolContract;
import dev.precept.runtime.guard.BoundContract;
import dev.precept.runtime.guard.BoundTool;
import dev.precept.runtime.guard.Breach;
import dev.precept.runtime.guard.CallFrame;
import dev.precept.runtime.guard.ToolGate;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.lang.Throwable;
import javax.annotation.processing.Generated;

/**
 * Guards {@link MoreTools}. Generated from its contract; do not edit.
 */
@Generated("dev.precept.processor.ContractProcessor")
@SuppressWarnings({"cast", "deprecation", "rawtypes", "removal", "unchecked"})
@BoundContract(
        format = 1,
        toolClass = "shop.MoreTools",
        hash = "bb2828d07f0142ec644788204a9331d9f91cfe2e932d77a57d741578ecf150ec",
        tools = {@BoundTool(method = "find", descriptor = "(Ljava/lang/String;)V", name = "find", guard = "find", effect = EffectClass.READ_ONLY, egress = false, parameters = {"id"}, rules = {}, failures = {})}
)
final class MoreToolsPreceptGuard {
    private static final ToolGate FIND_GATE = ToolGate.of(ToolContract.of("shop.MoreTools", "find", "(Ljava/lang/String;)V", "find")
            .effect(EffectClass.READ_ONLY, false)
            .parameters("id")
            .build());

    private MoreToolsPreceptGuard() {
    }

    /**
     * Judges {@code find} before its body.
     */
    static CallFrame find_enter(MoreTools self, String id) {
        CallFrame frame = FIND_GATE.open();
        Breach breach = null;
        FIND_GATE.start(frame, breach);
        return frame;
    }

    /**
     * Judges what {@code find} returned.
     */
    static void find_leave(CallFrame frame, MoreTools self, String id) {
        Breach breach = null;
        FIND_GATE.complete(frame, breach);
    }

    /**
     * Says what to throw when {@code find} threw.
     */
    static Throwable find_failed(CallFrame frame, Throwable failure) {
        return FIND_GATE.fail(frame, failure);
    }
}
