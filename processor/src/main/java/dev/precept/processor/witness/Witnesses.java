package dev.precept.processor.witness;

import dev.precept.processor.clause.ClauseExpr;
import java.util.List;

/**
 * The witnesses of one clause.
 *
 * @param found for each condition with any: first one at its boundary, then one with null where that refuses
 * @param without the conditions for which none was found: they may depend on what is not known here, or decide nothing
 */
public record Witnesses(List<Witness> found, List<ClauseExpr> without) {

    /** Copies what it is given. */
    public Witnesses {
        found = List.copyOf(found);
        without = List.copyOf(without);
    }
}
