package dev.precept.runtime.clause;

/**
 * What a clause came to: true, false, or that it cannot be evaluated. Called by generated guards.
 *
 * <p>{@link #TRUE} and {@link #FALSE} are shared; an {@link Unevaluable} is made when it happens. The junctions absorb
 * exactly as the CEL specification's logical operators do: a side that decides alone makes the other side's failure
 * irrelevant.
 *
 * <p>All methods are static: an interface with default methods would be initialised by its own constants, and two threads
 * could wait for each other.
 */
public sealed interface Truth permits Known, Unevaluable {

    Truth TRUE = Known.TRUE;
    Truth FALSE = Known.FALSE;

    static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** False if one side is false; else the side that cannot be evaluated, the left one first; else true. */
    static Truth and(Truth left, Truth right) {
        if (left == FALSE || right == FALSE) {
            return FALSE;
        }
        return left == TRUE ? right : left;
    }

    /** True if one side is true; else the side that cannot be evaluated, the left one first; else false. */
    static Truth or(Truth left, Truth right) {
        if (left == TRUE || right == TRUE) {
            return TRUE;
        }
        return left == FALSE ? right : left;
    }

    /** The opposite; what cannot be evaluated has none. */
    static Truth not(Truth operand) {
        if (operand == TRUE) {
            return FALSE;
        }
        return operand == FALSE ? TRUE : operand;
    }

    /** The plain boolean, for a surrounding part that cannot go on without it. */
    static boolean known(Truth truth) {
        if (truth instanceof Unevaluable unevaluable) {
            throw new NotEvaluable(unevaluable);
        }
        return truth == TRUE;
    }
}
