package dev.precept.runtime.store;

/** The store gave no answer, so nobody knows. Whoever asked refuses. The message is for people, never for a model. */
public final class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With what was tried, and what is wrong. */
    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    /** With what was tried, and what is wrong. */
    public StoreUnavailableException(String message) {
        super(message);
    }
}
