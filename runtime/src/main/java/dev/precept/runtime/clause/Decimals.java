package dev.precept.runtime.clause;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * Exact decimals. Sums, differences, products and remainders are exact; a quotient has the 34 digits of IEEE 754's
 * decimal128, rounded half to even. Called by generated guards.
 *
 * <p>A model may write {@code 1e999999999}: what would need more than {@value #DIGITS} digits is not computed but throws
 * {@link NotEvaluable}, as does a division by zero. Comparing needs no such bound.
 */
public final class Decimals {

    private static final int DIGITS = 10_000;
    private static final String TOO_LONG = "a decimal number has too many digits";

    private Decimals() {}

    public static BigDecimal add(BigDecimal a, BigDecimal b) {
        checkAligned(a, b);
        return a.add(b);
    }

    public static BigDecimal subtract(BigDecimal a, BigDecimal b) {
        checkAligned(a, b);
        return a.subtract(b);
    }

    public static BigDecimal multiply(BigDecimal a, BigDecimal b) {
        if ((long) a.precision() + b.precision() > DIGITS) {
            throw new NotEvaluable(TOO_LONG);
        }
        try {
            return a.multiply(b);
        } catch (ArithmeticException scaleOverflow) {
            throw new NotEvaluable(TOO_LONG);
        }
    }

    public static BigDecimal divide(BigDecimal a, BigDecimal b) {
        checkDivisor(b);
        try {
            return a.divide(b, MathContext.DECIMAL128);
        } catch (ArithmeticException scaleOverflow) {
            throw new NotEvaluable(TOO_LONG);
        }
    }

    /** With the sign of the dividend, as on whole numbers. */
    public static BigDecimal modulo(BigDecimal a, BigDecimal b) {
        checkDivisor(b);
        checkAligned(a, b);
        return a.remainder(b);
    }

    private static void checkDivisor(BigDecimal b) {
        if (b.signum() == 0) {
            throw new NotEvaluable("division by zero");
        }
    }

    /** The digits that both would have, written out with their points one below the other. */
    private static void checkAligned(BigDecimal a, BigDecimal b) {
        long high = Math.max((long) a.precision() - a.scale(), (long) b.precision() - b.scale());
        long low = Math.min(-(long) a.scale(), -(long) b.scale());
        if (high - low > DIGITS) {
            throw new NotEvaluable(TOO_LONG);
        }
    }

    /** The shortest decimal that the double stands for: 0.1 is 0.1. */
    public static BigDecimal of(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new NotEvaluable("the number is not finite");
        }
        return BigDecimal.valueOf(value);
    }

    /** One value for all that are numerically equal: 1.0 and 1.00 share a budget. */
    public static BigDecimal key(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    /** For a fact whose parameter is a {@code BigInteger}. */
    public static BigInteger toBigInteger(BigDecimal value) {
        if (value.signum() != 0 && (long) value.precision() - value.scale() > DIGITS) {
            throw new NotEvaluable(TOO_LONG);
        }
        try {
            return value.toBigIntegerExact();
        } catch (ArithmeticException fraction) {
            throw new NotEvaluable("the decimal number is not whole");
        }
    }
}
