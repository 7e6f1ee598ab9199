package dev.precept.runtime.guard;

import dev.precept.runtime.clause.Unevaluable;
import dev.precept.runtime.contract.LimitRule;
import dev.precept.runtime.session.Budgets;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Takes a call's share out of a budget, and says why where that is not possible. */
final class Spending {

    private Spending() {}

    /** Null when it was taken; else why not, in words for people. */
    static @Nullable String reserve(
            CallFrame frame, Budgets budgets, LimitRule rule, @Nullable Object summand, @Nullable Object partition) {
        if (partition instanceof Unevaluable) {
            return Breach.reason(partition);
        }
        BigDecimal amount = BigDecimal.ZERO;
        if (rule.max() != null) {
            if (summand instanceof Unevaluable) {
                return Breach.reason(summand);
            }
            if (!(summand instanceof BigDecimal number)) {
                return "the summand is no number";
            }
            if (number.signum() < 0) {
                return "the summand is negative";
            }
            amount = number;
        }
        Budgets.Reservation taken =
                budgets.reserve(rule.budget(), partition == null ? "" : partition, rule.calls(), rule.max(), amount);
        if (taken == null) {
            return "the budget is used up";
        }
        frame.hold(taken);
        return null;
    }
}
