package dev.precept.processor.tests;

import java.time.Duration;

/** What happens before a call that is not the first of its test. */
public sealed interface Interlude {

    /** Nothing: the session goes on. */
    record None() implements Interlude {}

    /** Another session of the same caller begins. */
    record NextSession() implements Interlude {}

    /** A session of another caller begins. */
    record SomebodyElse() implements Interlude {}

    /** Time passes, and another session of the same caller begins. */
    record Later(Duration passed) implements Interlude {}
}
