package dev.precept.runtime.contract;

import dev.precept.Each;
import dev.precept.Per;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The budget of a rule.
 *
 * @param rule index of the rule in its contract
 * @param budget name under which calls count; the same name is the same budget
 * @param calls at most this many calls; negative to count none
 * @param max what the summands may add up to; null to sum none
 * @param per the time that is counted over
 * @param each whose account it is, over more than a session
 */
public record LimitRule(
        int rule, String budget, long calls, @Nullable BigDecimal max, Per per, Each each) {

    /** The budget of one session; every contract class was generated for this one before limits could be over time. */
    public LimitRule(int rule, String budget, long calls, @Nullable BigDecimal max) {
        this(rule, budget, calls, max, Per.SESSION, Each.SUBJECT);
    }

    /** Whether it outlives the session, so that a store has to keep it. */
    public boolean isOverTime() {
        return per != Per.SESSION;
    }

    /** The same budget over another time. */
    LimitRule over(Per time, Each owner) {
        return new LimitRule(rule, budget, calls, max, time, owner);
    }
}
