package dev.precept.processor.evaluate;

/** What a clause comes to. The junctions absorb as the CEL specification's logical operators do. */
public enum Outcome {
    /** It holds. */
    TRUE,
    /** It does not hold. */
    FALSE,
    /** It depends on a part that has no value, such as null, a missing key or an overflow; a guard refuses. */
    UNEVALUABLE;

    /** The outcome of a plain boolean. */
    public static Outcome of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** The opposite; what cannot be evaluated has none. */
    public Outcome not() {
        return this == UNEVALUABLE ? UNEVALUABLE : of(this == FALSE);
    }

    /** False if one side is false; else true if both are. */
    public Outcome and(Outcome other) {
        if (this == FALSE || other == FALSE) {
            return FALSE;
        }
        return this == TRUE ? other : this;
    }

    /** True if one side is true; else false if both are. */
    public Outcome or(Outcome other) {
        return not().and(other.not()).not();
    }
}
