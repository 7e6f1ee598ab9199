package dev.precept.runtime.clause;

import org.jspecify.annotations.Nullable;

/**
 * A clause that could not be evaluated: whoever asked must refuse.
 *
 * @param part the source text of the part that failed, such as {@code amount <= 500}
 * @param reason fixed words such as "amount is null", "integer overflow" or "fact failed: IllegalStateException"; never
 *     a value
 */
public record Unevaluable(String part, String reason) implements Truth {

    /** The part failed with this; a fault inside it that already named its own part keeps that name. */
    public static Unevaluable because(String part, Throwable failure) {
        return because(part, "failed: ", failure);
    }

    /** As {@link #because}, for a part that calls facts. */
    public static Unevaluable becauseOfFact(String part, Throwable failure) {
        return because(part, "fact failed: ", failure);
    }

    private static Unevaluable because(String part, String prefix, Throwable failure) {
        if (failure instanceof NotEvaluable known) {
            @Nullable Unevaluable inner = known.inner();
            return inner != null ? inner : new Unevaluable(part, known.reason());
        }
        if (failure instanceof InterruptedException) {
            // a fact may throw it undeclared; whoever waits for this thread still has to learn of it
            Thread.currentThread().interrupt();
        }
        return new Unevaluable(part, prefix + failure.getClass().getSimpleName());
    }
}
