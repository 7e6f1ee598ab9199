package dev.precept.processor.evaluate;

/** A part of a clause that nobody can judge here, so that nothing can be said about the whole. */
final class Undecided extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Undecided() {
        super(null, null, false, false);
    }
}
