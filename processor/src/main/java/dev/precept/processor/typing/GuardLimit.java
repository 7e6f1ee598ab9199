package dev.precept.processor.typing;

import dev.precept.Each;
import dev.precept.Per;
import dev.precept.processor.clause.TypedClause;
import java.util.Optional;

/**
 * A budget as a guard reserves it.
 *
 * @param budget the name under which calls count: the rule's own, or one that limits share
 * @param calls at most this many calls, or -1
 * @param max what the summands may add up to
 * @param sum what a call adds
 * @param of what divides the budget
 * @param per the time that is counted over
 * @param each whose account it is, over more than a session
 */
public record GuardLimit(
        String budget,
        long calls,
        Optional<String> max,
        Optional<TypedClause> sum,
        Optional<TypedClause> of,
        Per per,
        Each each) {

    /** Whether it outlives the session. */
    public boolean isOverTime() {
        return per != Per.SESSION;
    }
}
