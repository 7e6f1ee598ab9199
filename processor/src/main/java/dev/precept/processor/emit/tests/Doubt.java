package dev.precept.processor.emit.tests;

import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.evaluate.ClauseValue.Items;
import dev.precept.processor.evaluate.ClauseValue.Nothing;
import dev.precept.processor.evaluate.ClauseValue.Structure;
import dev.precept.processor.witness.Case;

/** Whether a case may be one that its types refuse to construct: an object with null inside. */
final class Doubt {

    private Doubt() {}

    static boolean about(Case given) {
        return given.inputs().values().stream().anyMatch(Doubt::about);
    }

    private static boolean about(ClauseValue value) {
        if (value instanceof Structure structure) {
            return structure.members().values().stream().anyMatch(member -> member instanceof Nothing || about(member));
        }
        return value instanceof Items items
                && items.elements().stream().anyMatch(element -> element instanceof Nothing || about(element));
    }
}
