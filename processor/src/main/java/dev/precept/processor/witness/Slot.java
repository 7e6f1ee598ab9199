package dev.precept.processor.witness;

import dev.precept.processor.clause.ClauseExpr.Stored;
import java.util.ArrayList;
import java.util.List;

/**
 * A place for a value: a parameter, the result, a fact's answer, or a member of one of these.
 *
 * @param key equal for equal places
 * @param stored a part of a clause that reads it
 * @param accessor how the place above it is asked for it; empty for the first
 * @param members the places inside
 */
record Slot(String key, Stored stored, String accessor, List<Slot> members) {

    Slot(String key, Stored stored, String accessor) {
        this(key, stored, accessor, new ArrayList<>());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Slot slot && slot.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
