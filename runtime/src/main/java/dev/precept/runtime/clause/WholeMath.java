package dev.precept.runtime.clause;

/** CEL's extension library for mathematics, on whole numbers of 64 bits. Called by generated guards. */
public final class WholeMath {

    private WholeMath() {}

    public static long abs(long value) {
        return value < 0 ? Whole.negate(value) : value;
    }

    public static long sign(long value) {
        return Long.signum(value);
    }

    public static long greatest(long a, long b) {
        return Math.max(a, b);
    }

    public static long least(long a, long b) {
        return Math.min(a, b);
    }

    public static long bitAnd(long a, long b) {
        return a & b;
    }

    public static long bitOr(long a, long b) {
        return a | b;
    }

    public static long bitXor(long a, long b) {
        return a ^ b;
    }

    public static long bitNot(long value) {
        return ~value;
    }

    /** Zeros come in; more than 63 places leave none of the value. */
    public static long shiftLeft(long value, long places) {
        return check(places) > 63 ? 0 : value << places;
    }

    /** Zeros come in from the left, also before a negative number, as CEL has it. */
    public static long shiftRight(long value, long places) {
        return check(places) > 63 ? 0 : value >>> places;
    }

    private static long check(long places) {
        if (places < 0) {
            throw new NotEvaluable("the number of places is negative");
        }
        return places;
    }
}
