package dev.precept.runtime.exclusive;

/** A key could not be had; whoever asked refuses. Its message is fixed words for people. It has no stack trace. */
public final class KeyNotHeldException extends RuntimeException {

    private static final long serialVersionUID = 1;

    KeyNotHeldException(String reason) {
        super(reason, null, false, false);
    }
}
