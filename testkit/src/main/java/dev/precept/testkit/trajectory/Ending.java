package dev.precept.testkit.trajectory;

/** How a call ended. */
public enum Ending {
    /** The body ran, and its result stands. */
    RAN,
    /** A guard or a framework's adapter refused it; the body was not entered. */
    REFUSED,
    /** The body was entered, and what it did is not known: it failed, or its result broke the contract. */
    UNCERTAIN,
    /** Nothing was heard of it yet: the body runs still. */
    UNFINISHED
}
