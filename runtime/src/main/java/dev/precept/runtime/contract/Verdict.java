package dev.precept.runtime.contract;

import dev.precept.Action;

/** What the rules of a call come to, from the mildest to the strictest; the strictest of all broken rules wins. */
public enum Verdict {
    /** Every rule holds. */
    ALLOW,
    /** The call may run once something was removed from it. */
    REDACT,
    /** The session's own user has to agree first. */
    CONFIRM,
    /** A person with the route's role has to decide first. */
    ESCALATE,
    /** The call does not run, and nobody is asked. */
    BLOCK,
    /** The call does not run, and the session ends. */
    HALT;

    /** The stricter of two verdicts. */
    public Verdict or(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * The verdict of a rule that does not hold.
     *
     * @throws IllegalArgumentException for an action that no rule may name
     */
    public static Verdict of(Action otherwise) {
        return switch (otherwise) {
            case BLOCK -> BLOCK;
            case CONFIRM -> CONFIRM;
            case ESCALATE -> ESCALATE;
            case HALT -> HALT;
            case CLARIFY_ONCE, FLAG_AND_REDACT ->
                throw new IllegalArgumentException(otherwise + " is the answer to a failure, not to a broken rule");
        };
    }
}
