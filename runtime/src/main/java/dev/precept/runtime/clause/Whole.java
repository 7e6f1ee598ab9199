package dev.precept.runtime.clause;

import java.math.BigDecimal;

/**
 * Whole numbers of 64 bits, as CEL's {@code int}: what does not fit is no number at all. Called by generated guards.
 *
 * <p>Every method throws {@link NotEvaluable} where its result does not exist.
 */
public final class Whole {

    private static final String OVERFLOW = "integer overflow";

    private Whole() {}

    public static long add(long a, long b) {
        long sum = a + b;
        if (((a ^ sum) & (b ^ sum)) < 0) {
            throw new NotEvaluable(OVERFLOW);
        }
        return sum;
    }

    public static long subtract(long a, long b) {
        long difference = a - b;
        if (((a ^ b) & (a ^ difference)) < 0) {
            throw new NotEvaluable(OVERFLOW);
        }
        return difference;
    }

    public static long multiply(long a, long b) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        if (high != low >> 63) {
            throw new NotEvaluable(OVERFLOW);
        }
        return low;
    }

    /** Towards zero, as Java and CEL do. */
    public static long divide(long a, long b) {
        if (b == 0) {
            throw new NotEvaluable("division by zero");
        }
        if (a == Long.MIN_VALUE && b == -1) {
            throw new NotEvaluable(OVERFLOW);
        }
        return a / b;
    }

    /** With the sign of the dividend, as Java and CEL do. */
    public static long modulo(long a, long b) {
        if (b == 0) {
            throw new NotEvaluable("division by zero");
        }
        if (a == Long.MIN_VALUE && b == -1) {
            throw new NotEvaluable(OVERFLOW);
        }
        return a % b;
    }

    public static long negate(long a) {
        if (a == Long.MIN_VALUE) {
            throw new NotEvaluable(OVERFLOW);
        }
        return -a;
    }

    /** Towards zero; the bounds are excluded on both sides, as CEL excludes them: doubles near them are not exact. */
    public static long of(double value) {
        if (!(value > Long.MIN_VALUE && value < Long.MAX_VALUE)) {
            throw new NotEvaluable(OVERFLOW);
        }
        return (long) value;
    }

    /** Towards zero. */
    public static long of(BigDecimal value) {
        // a decimal can be a thousand million digits long: its length is looked at before its digits are
        if (value.signum() != 0 && (long) value.precision() - value.scale() > 19) {
            throw new NotEvaluable(OVERFLOW);
        }
        if (value.abs().compareTo(BigDecimal.ONE) < 0) {
            return 0;
        }
        try {
            return value.toBigInteger().longValueExact();
        } catch (ArithmeticException tooLarge) {
            throw new NotEvaluable(OVERFLOW);
        }
    }

    public static long of(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            throw new NotEvaluable("the text is not a whole number");
        }
    }

    /** For a fact whose parameter is an {@code int}. */
    public static int toInt(long value) {
        if ((int) value != value) {
            throw new NotEvaluable(OVERFLOW);
        }
        return (int) value;
    }

    public static short toShort(long value) {
        if ((short) value != value) {
            throw new NotEvaluable(OVERFLOW);
        }
        return (short) value;
    }

    public static byte toByte(long value) {
        if ((byte) value != value) {
            throw new NotEvaluable(OVERFLOW);
        }
        return (byte) value;
    }
}
