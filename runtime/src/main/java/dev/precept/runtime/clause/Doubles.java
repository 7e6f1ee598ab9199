package dev.precept.runtime.clause;

import java.math.BigDecimal;

/** Floating-point numbers, of which one is not a number. Called by generated guards. */
public final class Doubles {

    private Doubles() {}

    /**
     * Negative, zero or positive, as {@code a} is less than, equal to or more than {@code b}; the two zeros are equal.
     *
     * @throws NotEvaluable if one of them is NaN: whoever compares with it has no answer
     */
    public static int compare(double a, double b) {
        if (a < b) {
            return -1;
        }
        if (a > b) {
            return 1;
        }
        if (a == b) {
            return 0;
        }
        throw new NotEvaluable("a number is NaN");
    }

    public static double of(BigDecimal value) {
        return value.doubleValue();
    }

    public static double of(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            throw new NotEvaluable("the text is not a number");
        }
    }

    /** One value for all that are numerically equal. */
    public static Double key(double value) {
        if (Double.isNaN(value)) {
            throw new NotEvaluable("a number is NaN");
        }
        return value == 0.0 ? 0.0 : value;
    }
}
