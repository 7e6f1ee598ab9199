package dev.precept.runtime.guard;

import dev.precept.runtime.clause.Truth;
import dev.precept.runtime.clause.Unevaluable;
import org.jspecify.annotations.Nullable;

/**
 * A rule that does not hold for the call being judged, and the breaches found before it. While every rule holds the
 * chain is null, and judging allocates nothing.
 *
 * @param before the breaches found before this one, or null
 * @param rule index of the rule in the contract
 * @param reason why, for people: empty when a clause was plainly false
 */
public record Breach(@Nullable Breach before, int rule, String reason) {

    /** Adds a breach unless the clause is true: a clause that cannot be evaluated breaks its rule. */
    public static @Nullable Breach unless(@Nullable Breach before, int rule, Truth truth) {
        return truth == Truth.TRUE ? before : new Breach(before, rule, reason(truth));
    }

    /** Adds a breach unless the clause is false: an exclusion that cannot be evaluated excludes. */
    public static @Nullable Breach ifExcluded(@Nullable Breach before, int rule, Truth truth) {
        return truth == Truth.FALSE ? before : new Breach(before, rule, reason(truth));
    }

    /** Why a value or a clause could not be had, in words for people; empty if it could. */
    static String reason(@Nullable Object result) {
        return result instanceof Unevaluable unknown ? unknown.part() + ": " + unknown.reason() : "";
    }
}
