package dev.precept.runtime.guard;

import dev.precept.Approval;
import dev.precept.Authority;
import dev.precept.runtime.clause.Truth;
import dev.precept.runtime.clause.Unevaluable;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A rule that does not hold for the call being judged, and the breaches found before it. While every rule holds the
 * chain is null, and judging allocates nothing.
 *
 * @param before the breaches found before this one, or null
 * @param rule index of the rule in the contract
 * @param judged whether the rule could be judged at all
 * @param reason why, for people: empty when a clause was plainly false
 * @param lacking what the caller has to be and is not; null where it is about something else
 * @param asks whom the rule asks on every call; null where it is about something else
 */
public record Breach(
        @Nullable Breach before,
        int rule,
        boolean judged,
        String reason,
        @Nullable Authority lacking,
        @Nullable Approval asks) {

    /** A breach that is not about the caller's authority. */
    public Breach(@Nullable Breach before, int rule, boolean judged, String reason) {
        this(before, rule, judged, reason, null, null);
    }

    /** Somebody has to approve, whatever the call is. */
    static Breach asks(@Nullable Breach before, int rule, Approval whom) {
        return new Breach(before, rule, true, "", null, whom);
    }

    /** Adds a breach unless the clause is true: a clause that cannot be evaluated breaks its rule. */
    public static @Nullable Breach unless(@Nullable Breach before, int rule, Truth truth) {
        return truth == Truth.TRUE ? before : of(before, rule, truth);
    }

    /** Adds a breach unless the clause is false: an exclusion that cannot be evaluated excludes. */
    public static @Nullable Breach ifExcluded(@Nullable Breach before, int rule, Truth truth) {
        return truth == Truth.FALSE ? before : of(before, rule, truth);
    }

    private static Breach of(@Nullable Breach before, int rule, Truth truth) {
        return truth instanceof Unevaluable unknown
                ? unjudged(before, rule, unknown)
                : new Breach(before, rule, true, "");
    }

    /**
     * The chain without the breaches that are lifted, in the same order. A caller without authority is never among those.
     *
     * @param lifted hears of each that is left out
     */
    static @Nullable Breach without(@Nullable Breach chain, Predicate<Breach> lifts, Consumer<Breach> lifted) {
        if (chain == null) {
            return null;
        }
        Breach before = without(chain.before, lifts, lifted);
        if (chain.lacking == null && lifts.test(chain)) {
            lifted.accept(chain);
            return before;
        }
        return Objects.equals(before, chain.before)
                ? chain
                : new Breach(before, chain.rule, chain.judged, chain.reason, chain.lacking, chain.asks);
    }

    /** A rule that needs a value which cannot be had. */
    static Breach unjudged(@Nullable Breach before, int rule, Unevaluable unknown) {
        return unjudged(before, rule, unknown.part() + ": " + unknown.reason());
    }

    /** A rule that asks for more than the caller is. */
    static Breach withoutAuthority(@Nullable Breach before, int rule, Authority needed) {
        return new Breach(before, rule, true, "the caller's grant does not give " + needed, needed, null);
    }

    /** A rule that cannot be judged. */
    static Breach unjudged(@Nullable Breach before, int rule, String reason) {
        return new Breach(before, rule, false, reason);
    }
}
