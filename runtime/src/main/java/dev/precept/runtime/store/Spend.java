package dev.precept.runtime.store;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a call would take.
 *
 * @param account whose it is
 * @param window how far back calls count
 * @param calls at most this many calls; negative for any number
 * @param max what the amounts may add up to, exactly; null for anything
 * @param amount what this call adds, not negative
 */
public record Spend(
        Account account,
        Duration window,
        long calls,
        @Nullable BigDecimal max,
        BigDecimal amount) {

    /** Refuses what would give back instead of take, and a window in which nothing ever counts. */
    public Spend {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("a call adds nothing or more to an account, never less");
        }
        if ((long) amount.precision() + Math.abs((long) amount.scale()) > 1000) {
            throw new IllegalArgumentException("an amount of more than 1000 digits is no amount");
        }
        if (window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("a window has a length, and " + window + " has none");
        }
    }

    /**
     * Where calls count.
     *
     * @param budget the budget's name
     * @param owner whose budget: a subject or an agent
     * @param partition what divides it, as a digest: the store learns nothing of the arguments; empty for undivided
     */
    public record Account(String budget, String owner, String partition) {}
}
