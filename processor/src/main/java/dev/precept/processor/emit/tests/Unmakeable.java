package dev.precept.processor.emit.tests;

/** A value of a type that a test cannot construct; the message says which, and what to supply. */
final class Unmakeable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unmakeable(String why) {
        super(why, null, false, false);
    }
}
