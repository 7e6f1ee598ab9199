package dev.precept.runtime.guard;

import dev.precept.runtime.clause.NotEvaluable;
import dev.precept.runtime.clause.Unevaluable;
import dev.precept.runtime.contract.LimitRule;
import dev.precept.runtime.session.Budgets;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Takes a call's share out of a budget. */
final class Spending {

    private Spending() {}

    /** The breaches, and one more if the share cannot be taken. */
    static @Nullable Breach reserve(
            CallFrame frame,
            Budgets budgets,
            LimitRule limit,
            @Nullable Breach breach,
            @Nullable Object summand,
            @Nullable Object partition) {
        if (partition instanceof Unevaluable unknown) {
            return Breach.unjudged(breach, limit.rule(), unknown);
        }
        if (summand instanceof Unevaluable unknown) {
            return Breach.unjudged(breach, limit.rule(), unknown);
        }
        BigDecimal amount = summand instanceof BigDecimal number ? number : BigDecimal.ZERO;
        if (limit.max() != null && !(summand instanceof BigDecimal)) {
            return Breach.unjudged(breach, limit.rule(), "the summand is no number");
        }
        if (amount.signum() < 0) {
            return Breach.unjudged(breach, limit.rule(), "the summand is negative");
        }
        Budgets.Reservation taken;
        try {
            taken = budgets.reserve(
                    limit.budget(), partition == null ? "" : partition, limit.calls(), limit.max(), amount);
        } catch (NotEvaluable unknown) {
            return Breach.unjudged(breach, limit.rule(), unknown.reason());
        }
        if (taken == null) {
            return new Breach(breach, limit.rule(), true, "the budget is used up");
        }
        frame.hold(taken);
        return breach;
    }
}
