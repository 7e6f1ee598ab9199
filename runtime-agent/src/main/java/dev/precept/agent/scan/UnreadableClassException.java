package dev.precept.agent.scan;

/** A class file that cannot be understood; the message continues a sentence about the class. */
public final class UnreadableClassException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public UnreadableClassException(String what) {
        super(what);
    }

    UnreadableClassException(String what, Throwable cause) {
        super(what, cause);
    }
}
