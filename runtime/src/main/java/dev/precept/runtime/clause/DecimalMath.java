package dev.precept.runtime.clause;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** CEL's extension library for mathematics, on exact decimals, which CEL has not. Called by generated guards. */
public final class DecimalMath {

    private DecimalMath() {}

    public static BigDecimal abs(BigDecimal value) {
        return value.abs();
    }

    public static BigDecimal sign(BigDecimal value) {
        return BigDecimal.valueOf(value.signum());
    }

    public static BigDecimal greatest(BigDecimal a, BigDecimal b) {
        return a.max(b);
    }

    public static BigDecimal least(BigDecimal a, BigDecimal b) {
        return a.min(b);
    }

    public static BigDecimal ceil(BigDecimal value) {
        return whole(value, RoundingMode.CEILING);
    }

    public static BigDecimal floor(BigDecimal value) {
        return whole(value, RoundingMode.FLOOR);
    }

    /** Towards zero. */
    public static BigDecimal trunc(BigDecimal value) {
        return whole(value, RoundingMode.DOWN);
    }

    /** To the nearest whole number, a half away from zero. */
    public static BigDecimal round(BigDecimal value) {
        return whole(value, RoundingMode.HALF_UP);
    }

    private static BigDecimal whole(BigDecimal value, RoundingMode mode) {
        if (value.scale() <= 0) {
            // already whole, perhaps with a thousand million zeros that nobody should write out
            return value;
        }
        if (value.precision() < value.scale()) {
            // below a tenth: a nearby number with few digits rounds to the same
            return new BigDecimal(java.math.BigInteger.valueOf(value.signum()), 2).setScale(0, mode);
        }
        return value.setScale(0, mode);
    }
}
