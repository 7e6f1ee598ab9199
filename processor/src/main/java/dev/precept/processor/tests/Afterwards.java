package dev.precept.processor.tests;

import dev.precept.processor.evaluate.ClauseValue;
import java.util.Optional;

/**
 * What the session's history has to say when all calls of a test are over.
 *
 * @param milestone the name
 * @param about what about; empty for anything
 * @param answer what it has to say
 */
public record Afterwards(String milestone, Optional<ClauseValue> about, Answer answer) {

    /** What a history can say of a milestone. */
    public enum Answer {
        /** It is proven. */
        HAPPENED,
        /** It is not there. */
        ABSENT,
        /** Nobody can say. */
        UNKNOWN
    }
}
