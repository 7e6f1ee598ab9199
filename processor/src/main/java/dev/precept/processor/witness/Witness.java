package dev.precept.processor.witness;

import dev.precept.processor.clause.ClauseExpr;
import java.util.List;

/**
 * Two cases on both sides of one condition's boundary. They differ in one value; the condition alone comes to something
 * else, and with it the whole clause.
 *
 * @param atom the condition: a part of the clause that joins no others
 * @param accepted a case in which the clause lets the call through: it is true, or false if it stands in a {@code when}
 * @param refused the nearest case known in which it does not
 * @param others ids of the other rules of the tool that break in one of the two cases, or cannot be judged here; empty where
 *     this clause alone decides, so that the whole tool allows the accepted case, and only this rule refuses the other
 */
public record Witness(ClauseExpr atom, Case accepted, Case refused, List<String> others) {

    /** Copies what it is given. */
    public Witness {
        others = List.copyOf(others);
    }

    /** Whether the two cases are told apart by this clause alone, whatever other rules of the tool say of them. */
    public boolean alone() {
        return !others.isEmpty();
    }
}
