package dev.precept.processor.witness;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.evaluate.ClauseValue.Nothing;
import dev.precept.processor.evaluate.Outcome;
import dev.precept.processor.evaluate.Trace;
import java.util.List;

/**
 * What a clause comes to with one value in one place.
 *
 * @param signature what each of its conditions came to
 * @param asks whether with this value something else is looked up than before
 */
record Point(Place place, ClauseValue value, World world, Outcome outcome, List<Integer> signature, boolean asks) {

    /** A condition in a macro may have come to several outcomes: a set of them is three bits. */
    static List<Integer> signature(List<ClauseExpr> conditions, Trace trace) {
        return conditions.stream()
                .map(condition -> trace.of(condition).stream()
                        .mapToInt(outcome -> outcome == Outcome.TRUE ? 1 : outcome == Outcome.FALSE ? 2 : 4)
                        .sum())
                .toList();
    }

    boolean isNull() {
        return value instanceof Nothing;
    }

    /** Two values of one place, on both sides of a condition. */
    record Pair(Point accepted, Point refused, double distance, double size) {

        /** Another question has another answer: two values differ, then. */
        private static final double ELSEWHERE = 1e9;

        static Pair of(Point accepted, Point refused) {
            return new Pair(
                    accepted,
                    refused,
                    Distance.between(accepted.value(), refused.value())
                            + (accepted.asks() || refused.asks() ? ELSEWHERE : 0),
                    Distance.size(accepted.value()) + Distance.size(refused.value()));
        }

        boolean hasNull() {
            return accepted.isNull() || refused.isNull();
        }
    }
}
