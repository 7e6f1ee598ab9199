package dev.precept.runtime.guard;

import dev.precept.runtime.contract.LimitRule;
import dev.precept.runtime.session.Budgets;
import dev.precept.runtime.session.LiveSession;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The budgets that all calls of an agent's session share. */
final class AgentBudgets {

    private AgentBudgets() {}

    /** Takes a call's share out of each; what does not fit is a breach of the agent's rules. */
    static void spend(CallFrame frame, LiveSession session) {
        for (LimitRule limit : session.model().limits()) {
            Budgets.@Nullable Reservation taken =
                    session.budgets().reserve(limit.budget(), "", limit.calls(), null, BigDecimal.ZERO);
            if (taken == null) {
                usedUp(frame, limit);
            } else {
                frame.hold(taken);
            }
        }
    }

    /** For a call that is refused anyway: it takes nothing, not even for a moment, but all that stands against it is named. */
    static void lookAt(CallFrame frame, LiveSession session) {
        for (LimitRule limit : session.model().limits()) {
            if (!session.budgets().hasCallLeft(limit.budget(), limit.calls())) {
                usedUp(frame, limit);
            }
        }
    }

    private static void usedUp(CallFrame frame, LimitRule limit) {
        frame.ofAgent(new Breach(frame.ofAgent(), limit.rule(), true, "the session's calls are used up"));
    }
}
