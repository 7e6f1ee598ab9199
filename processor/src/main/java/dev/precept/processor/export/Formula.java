package dev.precept.processor.export;

import dev.precept.processor.clause.ClauseExpr;
import java.util.List;

/**
 * A condition without negation above its tests. An engine that finds it true by any way through it has found what the
 * clause demands: so a part that an engine cannot evaluate can only make it refuse more.
 */
sealed interface Formula {

    record All(List<Formula> parts) implements Formula {
        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(List<Formula> parts) implements Formula {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** The part has this value. */
    record Test(ClauseExpr part, boolean expected) implements Formula {}

    /** The body holds for every element of the range ({@code every}), or for one of them. */
    record Over(ClauseExpr.Quantifier macro, boolean every, Formula body) implements Formula {}
}
