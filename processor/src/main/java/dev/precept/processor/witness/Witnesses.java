package dev.precept.processor.witness;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The witnesses of one clause.
 *
 * @param found for each condition with any: first one at its boundary, then more where one does not pin it down, then one
 *     with null where that refuses
 * @param without the conditions for which none was found, each with the reason
 */
public record Witnesses(List<Witness> found, List<Without> without) {

    /** Copies what it is given. */
    public Witnesses {
        found = List.copyOf(found);
        without = List.copyOf(without);
    }

    /** How many conditions have no witness, for each reason that occurs. */
    public Map<Without.Reason, Integer> counts() {
        Map<Without.Reason, Integer> counts = new EnumMap<>(Without.Reason.class);
        without.forEach(each -> counts.merge(each.reason(), 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }
}
