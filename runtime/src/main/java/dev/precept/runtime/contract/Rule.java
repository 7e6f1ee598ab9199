package dev.precept.runtime.contract;

import dev.precept.Action;

/**
 * A rule as the gate needs it: an {@link dev.precept.Invariant} or an {@link dev.precept.OutOfScope} with a {@code when}.
 *
 * @param id stable name
 * @param text the rule in a person's words; the model may read it
 * @param kind which of the two annotations it is
 * @param otherwise what happens when it does not hold; {@code BLOCK} for an exclusion
 * @param route who decides or takes over; empty where nobody does
 * @param message fixed text for the customer; empty for none
 */
public record Rule(String id, String text, Kind kind, Action otherwise, String route, String message) {

    /** Which annotation a rule was written as. */
    public enum Kind {
        /** {@link dev.precept.Invariant}. */
        INVARIANT,
        /** {@link dev.precept.OutOfScope}. */
        OUT_OF_SCOPE
    }
}
