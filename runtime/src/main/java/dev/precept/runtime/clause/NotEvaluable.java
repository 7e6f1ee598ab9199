package dev.precept.runtime.clause;

import org.jspecify.annotations.Nullable;

/**
 * Carries the reason from the helper that found it to the part of the clause that it belongs to. It never leaves a
 * compiled clause, and so has no stack trace.
 */
public final class NotEvaluable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String reason;
    private final transient @Nullable Unevaluable inner;

    public NotEvaluable(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
        this.inner = null;
    }

    NotEvaluable(Unevaluable inner) {
        super(inner.reason(), null, false, false);
        this.reason = inner.reason();
        this.inner = inner;
    }

    /** Fixed words for people, never a value. */
    public String reason() {
        return reason;
    }

    @Nullable
    Unevaluable inner() {
        return inner;
    }
}
