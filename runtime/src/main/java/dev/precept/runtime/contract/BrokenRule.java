package dev.precept.runtime.contract;

import dev.precept.Action;
import dev.precept.Authority;
import org.jspecify.annotations.Nullable;

/**
 * A rule that did not hold for a call, or could not be judged for it.
 *
 * @param rule the rule
 * @param verdict what follows: the rule's own {@code otherwise} if it was judged, {@link Verdict#BLOCK} if it could not be,
 *     since nobody can approve what cannot be judged
 * @param judged whether the rule could be judged
 * @param reason why, for people and events, never for the model: empty when a clause was plainly false, else what could
 *     not be evaluated or which budget ran out. Never an argument's value.
 * @param lacking what the caller has to be and is not; null where the rule broke over something else
 */
public record BrokenRule(
        Rule rule,
        Verdict verdict,
        boolean judged,
        String reason,
        @Nullable Authority lacking) {

    /** A rule that was judged and does not hold. */
    public static BrokenRule judged(Rule rule, String reason) {
        return new BrokenRule(rule, Verdict.of(rule.otherwise()), true, reason, null);
    }

    /** A rule that asks for more than the caller is. Nobody can approve that: {@link Verdict#BLOCK} at least. */
    public static BrokenRule withoutAuthority(Rule rule, Authority needed, String reason) {
        Verdict verdict = rule.otherwise() == Action.HALT ? Verdict.HALT : Verdict.BLOCK;
        return new BrokenRule(rule, verdict, true, reason, needed);
    }

    /** A rule that asks somebody on every call. */
    public static BrokenRule unapproved(Rule rule, Verdict verdict) {
        return new BrokenRule(rule, verdict, true, "", null);
    }

    /** A rule that could not be judged. */
    public static BrokenRule unjudged(Rule rule, String reason) {
        return new BrokenRule(rule, Verdict.BLOCK, false, reason, null);
    }
}
