package dev.precept.runtime.digest;

/**
 * A value has no written form that is its own: its type is none of those that have one, its text is not well-formed
 * UTF-16, or it is too large. Whoever needed the form refuses. The message names types, never values.
 */
public final class NoCanonicalForm extends Exception {

    private static final long serialVersionUID = 1L;

    NoCanonicalForm(String reason) {
        super(reason, null, false, false);
    }
}
