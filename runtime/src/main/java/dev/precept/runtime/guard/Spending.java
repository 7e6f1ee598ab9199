package dev.precept.runtime.guard;

import dev.precept.Action;
import dev.precept.runtime.clause.KeyText;
import dev.precept.runtime.clause.NotEvaluable;
import dev.precept.runtime.clause.Unevaluable;
import dev.precept.runtime.contract.LimitRule;
import dev.precept.runtime.session.Budgets;
import dev.precept.runtime.session.LiveSession;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Takes a call's share out of a budget: the session's own, or one that a store keeps. */
final class Spending {

    private Spending() {}

    /** The breaches, and one more if the share cannot be taken. */
    static @Nullable Breach reserve(
            CallFrame frame,
            LimitRule limit,
            @Nullable Breach breach,
            @Nullable Object summand,
            @Nullable Object partition) {
        LiveSession session = frame.session();
        if (session == null) {
            return frame.application() != null
                    ? breach
                    : Breach.unjudged(breach, limit.rule(), "a limit needs a session, and this thread has none");
        }
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
        try {
            boolean taken = limit.isOverTime()
                    ? OverTime.take(frame, session, limit, amount, partition)
                    : take(frame, session, limit, amount, partition);
            return taken ? breach : new Breach(breach, limit.rule(), true, "the budget is used up");
        } catch (NotEvaluable unknown) {
            return Breach.unjudged(breach, limit.rule(), unknown.reason());
        }
    }

    private static boolean take(
            CallFrame frame, LiveSession session, LimitRule limit, BigDecimal amount, @Nullable Object partition) {
        Object divided = partition == null ? "" : KeyText.comparable(partition);
        Budgets.@Nullable Reservation taken =
                session.budgets().reserve(limit.budget(), divided, limit.calls(), limit.max(), amount);
        if (taken != null) {
            frame.hold(taken);
        }
        return taken != null;
    }

    /** One call out of each budget of the agent, whose rules that have none left are added to its breaches. */
    static void reserveOfAgent(CallFrame frame, LiveSession session) {
        for (LimitRule limit : session.model().limits()) {
            try {
                boolean taken = limit.isOverTime()
                        ? OverTime.take(frame, session, limit, BigDecimal.ZERO, null)
                        : take(frame, session, limit, BigDecimal.ZERO, null);
                if (!taken) {
                    usedUp(frame, limit);
                }
            } catch (NotEvaluable unknown) {
                frame.ofAgent(Breach.unjudged(frame.ofAgent(), limit.rule(), unknown.reason()));
            }
        }
    }

    /** Whether a budget of the agent, once it is used up, leaves a call to people. */
    static boolean asksPeople(CallFrame frame) {
        LiveSession session = frame.session();
        if (session == null || frame.nested() || session.model().limits().isEmpty()) {
            return false;
        }
        for (LimitRule limit : session.model().limits()) {
            Action otherwise = session.model().rules().get(limit.rule()).otherwise();
            if (otherwise == Action.ESCALATE || otherwise == Action.CONFIRM) {
                return true;
            }
        }
        return false;
    }

    /**
     * For a call that is refused anyway: it takes nothing, not even for a moment, but what stands against it in the session
     * is named. A store is not asked for the sake of a name.
     */
    static void lookAtBudgetsOfAgent(CallFrame frame, LiveSession session) {
        for (LimitRule limit : session.model().limits()) {
            if (!limit.isOverTime() && !session.budgets().hasCallLeft(limit.budget(), limit.calls())) {
                usedUp(frame, limit);
            }
        }
    }

    private static void usedUp(CallFrame frame, LimitRule limit) {
        frame.ofAgent(new Breach(
                frame.ofAgent(),
                limit.rule(),
                true,
                limit.isOverTime() ? "the budget is used up" : "the session's calls are used up"));
    }
}
