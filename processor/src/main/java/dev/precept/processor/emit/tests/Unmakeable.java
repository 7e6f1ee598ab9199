package dev.precept.processor.emit.tests;

/** A value that a test cannot construct; the message says which. */
final class Unmakeable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean suppliable;

    /** One that a factory of the author's could make. */
    Unmakeable(String what) {
        this(what, true);
    }

    private Unmakeable(String what, boolean suppliable) {
        super(what, null, false, false);
        this.suppliable = suppliable;
    }

    /** One that nobody can make. */
    static Unmakeable byAnybody(String what) {
        return new Unmakeable(what, false);
    }

    boolean isSuppliable() {
        return suppliable;
    }

    String why() {
        return getMessage() + " cannot be constructed"
                + (suppliable ? ", unless a class with a static factory for it is named in supply" : "");
    }
}
