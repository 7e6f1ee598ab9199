package shop;

import dev.precept.Action;
import dev.precept.EffectClass;
import dev.precept.runtime.clause.Truth;
import dev.precept.runtime.clause.Unevaluable;
import dev.precept.runtime.contract.ToolContract;
import dev.precept.runtime.guard.BoundContract;
import dev.precept.runtime.guard.BoundRule;
import dev.precept.runtime.guard.BoundTool;
import dev.precept.runtime.guard.Breach;
import dev.precept.runtime.guard.CallFrame;
import dev.precept.runtime.guard.ToolGate;
import java.lang.Object;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.lang.Throwable;
import java.math.BigDecimal;
import javax.annotation.processing.Generated;

/**
 * Guards {@link RefundTools}. Generated from its contract; do not edit.
 */
@Generated("dev.precept.processor.ContractProcessor")
@SuppressWarnings({"cast", "deprecation", "rawtypes", "removal", "unchecked"})
@BoundContract(
        format = 1,
        toolClass = "shop.RefundTools",
        hash = "66a88ebd7cc4c885890f9df5bfeb02d14611f96edc7d3ddf0e2ace329651e47c",
        tools = {@BoundTool(method = "issueRefund", descriptor = "(Ljava/lang/String;Ljava/math/BigDecimal;)V", name = "issueRefund", guard = "issueRefund", effect = EffectClass.IRREVERSIBLE, egress = false, parameters = {"orderId", "amount"}, rules = {@BoundRule(id = "small", text = "Small", kind = "INVARIANT", mechanisms = {"require"}, clauses = {"amount <= 500"}, otherwise = Action.ESCALATE, route = "people"), @BoundRule(id = "few", text = "Few", kind = "INVARIANT", mechanisms = {"limit"}, clauses = {"amount", "orderId"}, otherwise = Action.BLOCK, route = "")}, failures = {})}
)
final class RefundToolsPreceptGuard {
    private static final ToolGate ISSUE_REFUND_GATE = ToolGate.of(ToolContract.of("shop.RefundTools", "issueRefund", "(Ljava/lang/String;Ljava/math/BigDecimal;)V", "issueRefund")
            .effect(EffectClass.IRREVERSIBLE, false)
            .parameters("orderId", "amount")
            .invariant("small", "Small", Action.ESCALATE, "people")
            .invariant("few", "Few", Action.BLOCK, "")
            .sum("shop.RefundTools#issueRefund#few", "500", -1)
            .build());

    private static final BigDecimal DECIMAL_500 = new BigDecimal("500");

    private RefundToolsPreceptGuard() {
    }

    /**
     * Judges {@code issueRefund} before its body.
     */
    static CallFrame issueRefund_enter(RefundTools self, String orderId, BigDecimal amount) {
        CallFrame frame = ISSUE_REFUND_GATE.open();
        Breach breach = null;
        // Small: amount <= 500
        breach = Breach.unless(breach, 0, issueRefund_require_0(amount));
        // Few
        breach = ISSUE_REFUND_GATE.reserve(frame, 0, breach, issueRefund_sum_1(amount), issueRefund_of_1(orderId));
        ISSUE_REFUND_GATE.start(frame, breach);
        return frame;
    }

    /**
     * Judges what {@code issueRefund} returned.
     */
    static void issueRefund_leave(CallFrame frame, RefundTools self, String orderId,
            BigDecimal amount) {
        Breach breach = null;
        ISSUE_REFUND_GATE.complete(frame, breach);
    }

    /**
     * Says what to throw when {@code issueRefund} threw.
     */
    static Throwable issueRefund_failed(CallFrame frame, Throwable failure) {
        return ISSUE_REFUND_GATE.fail(frame, failure);
    }

    private static Truth issueRefund_require_0(BigDecimal amount) {
        // amount <= 500
        if (amount == null) {
            return new Unevaluable("amount <= 500", "amount is null");
        }
        return Truth.of(amount.compareTo(DECIMAL_500) <= 0);
    }

    private static Object issueRefund_sum_1(BigDecimal amount) {
        // amount
        if (amount == null) {
            return new Unevaluable("amount", "amount is null");
        }
        return amount;
    }

    private static Object issueRefund_of_1(String orderId) {
        // orderId
        if (orderId == null) {
            return new Unevaluable("orderId", "orderId is null");
        }
        return orderId;
    }
}
