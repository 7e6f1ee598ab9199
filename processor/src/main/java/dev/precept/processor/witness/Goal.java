package dev.precept.processor.witness;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.evaluate.Outcome;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a condition must come to.
 *
 * @param condition the condition
 * @param outcomes the outcomes that will do
 */
record Goal(ClauseExpr condition, Set<Outcome> outcomes) {

    static Goal of(ClauseExpr condition, Outcome outcome) {
        return new Goal(condition, Set.of(outcome));
    }

    /** That it comes to something that can be told. */
    static Goal known(ClauseExpr condition) {
        return new Goal(condition, EnumSet.allOf(Outcome.class));
    }

    static Goal not(ClauseExpr condition, Outcome outcome) {
        return new Goal(condition, EnumSet.complementOf(EnumSet.of(outcome)));
    }
}
