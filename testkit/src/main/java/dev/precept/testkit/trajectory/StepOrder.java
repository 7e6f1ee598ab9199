package dev.precept.testkit.trajectory;

import dev.precept.runtime.contract.PastRule;
import dev.precept.runtime.order.Candidate;
import dev.precept.runtime.order.Reached;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a call has to do with order, as its guard said: what its contract asked of the past, and what it has reached. What
 * that is about stands in clauses, which only a guard can evaluate, so it is recorded when the guard does.
 *
 * @param candidate what the success of the tool may reach
 * @param asked each order rule that was judged
 * @param reached each milestone of the tool that was reached, as far as the call itself is concerned
 */
public record StepOrder(Candidate candidate, List<Asked> asked, List<Reached> reached) {

    /** Copies what it is given. */
    public StepOrder {
        asked = List.copyOf(asked);
        reached = List.copyOf(reached);
    }

    /**
     * What an order rule asked.
     *
     * @param rule the rule
     * @param key what about; null for anything
     * @param known whether that could be evaluated
     */
    public record Asked(PastRule rule, @Nullable Object key, boolean known) {}
}
