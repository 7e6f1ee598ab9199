package dev.precept.processor.evaluate;

/** A part of a clause has no value: a neighbour that decides alone absorbs it. */
final class Unevaluable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unevaluable() {
        super(null, null, false, false);
    }
}
