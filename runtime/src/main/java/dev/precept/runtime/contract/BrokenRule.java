package dev.precept.runtime.contract;

/**
 * A rule that did not hold for a call, or could not be judged for it.
 *
 * @param rule the rule
 * @param verdict what follows: the rule's own {@code otherwise} if it was judged, {@link Verdict#BLOCK} if it could not be,
 *     since nobody can approve what cannot be judged
 * @param judged whether the rule could be judged
 * @param reason why, for people and events, never for the model: empty when a clause was plainly false, else what could
 *     not be evaluated or which budget ran out. Never an argument's value.
 */
public record BrokenRule(Rule rule, Verdict verdict, boolean judged, String reason) {

    /** A rule that was judged and does not hold. */
    public static BrokenRule judged(Rule rule, String reason) {
        return new BrokenRule(rule, Verdict.of(rule.otherwise()), true, reason);
    }

    /** A rule that could not be judged. */
    public static BrokenRule unjudged(Rule rule, String reason) {
        return new BrokenRule(rule, Verdict.BLOCK, false, reason);
    }
}
