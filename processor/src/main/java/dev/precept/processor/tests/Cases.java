package dev.precept.processor.tests;

import dev.precept.processor.evaluate.Outcome;
import dev.precept.processor.witness.Case;
import java.util.Map;

/** Cases that need no search. */
final class Cases {

    private Cases() {}

    /** Nothing in particular: the call is refused before anything is looked at. */
    static Case empty() {
        return new Case(Map.of(), Outcome.TRUE);
    }
}
