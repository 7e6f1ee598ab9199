package dev.precept.processor.tests;

import dev.precept.processor.witness.Case;

/**
 * An attempted call.
 *
 * @param given everything that its judgement reads
 * @param times how often it is made
 * @param expected what must come of it, each time
 * @param before what happens before it
 */
public record Step(Case given, int times, Expectation expected, Interlude before) {

    /** One before which nothing happens. */
    public Step(Case given, int times, Expectation expected) {
        this(given, times, expected, new Interlude.None());
    }

    /** The same, after something. */
    Step after(Interlude other) {
        return new Step(given, times, expected, other);
    }
}
