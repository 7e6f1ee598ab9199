package dev.precept.store;

/** The store was reached, and must not be used: the message says what is wrong and how to mend it. */
public final class StoreRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreRefusedException(String code, String message) {
        super('[' + code + "] " + message + " See docs/errors/" + code + ".md");
    }

    StoreRefusedException(String code, String message, Throwable cause) {
        super('[' + code + "] " + message + " See docs/errors/" + code + ".md", cause);
    }
}
