package dev.precept.runtime.clause;

/** CEL's extension library for mathematics, on floating-point numbers. Called by generated guards. */
public final class DoubleMath {

    private DoubleMath() {}

    public static double abs(double value) {
        return Math.abs(value);
    }

    /** -1, 0 or 1, and the zero is the positive one; NaN has none but NaN. */
    public static double sign(double value) {
        return value == 0 ? 0.0 : Math.signum(value);
    }

    public static double greatest(double a, double b) {
        return Math.max(a, b);
    }

    public static double least(double a, double b) {
        return Math.min(a, b);
    }

    public static double ceil(double value) {
        return Math.ceil(value);
    }

    public static double floor(double value) {
        return Math.floor(value);
    }

    /** Towards zero. */
    public static double trunc(double value) {
        return value < 0 ? Math.ceil(value) : Math.floor(value);
    }

    /** To the nearest whole number, a half away from zero. */
    public static double round(double value) {
        double whole = trunc(value);
        return Math.abs(value - whole) >= 0.5 ? whole + Math.signum(value) : whole;
    }

    public static double sqrt(double value) {
        return Math.sqrt(value);
    }

    public static boolean isNaN(double value) {
        return Double.isNaN(value);
    }

    public static boolean isInf(double value) {
        return Double.isInfinite(value);
    }

    public static boolean isFinite(double value) {
        return Double.isFinite(value);
    }
}
