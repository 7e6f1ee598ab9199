package dev.precept.processor.evaluate;

import dev.precept.processor.evaluate.ClauseValue.Bool;
import dev.precept.processor.evaluate.ClauseValue.Decimal;
import dev.precept.processor.evaluate.ClauseValue.Floating;
import dev.precept.processor.evaluate.ClauseValue.Whole;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** CEL's extension library for mathematics, and the same on exact decimals. */
final class MathFunctions {

    private MathFunctions() {}

    static ClauseValue value(String method, List<ClauseValue> arguments) {
        ClauseValue first = arguments.get(0);
        if (first instanceof Whole whole) {
            return whole(method, whole.value(), arguments.size() > 1 ? Library.whole(arguments.get(1)) : 0);
        } else if (first instanceof Floating floating) {
            return floating(method, floating.value(), arguments.size() > 1 ? Library.floating(arguments.get(1)) : 0);
        }
        BigDecimal second = arguments.size() > 1 ? decimal(arguments.get(1)) : BigDecimal.ZERO;
        return decimal(method, decimal(first), second);
    }

    private static BigDecimal decimal(ClauseValue value) {
        if (value instanceof Decimal decimal) {
            return decimal.value();
        }
        throw new Undecided();
    }

    private static ClauseValue whole(String method, long a, long b) {
        return switch (method) {
            case "abs" -> a < 0 ? Numeric.negated(new Whole(a)) : new Whole(a);
            case "sign" -> new Whole(Long.signum(a));
            case "greatest" -> new Whole(Math.max(a, b));
            case "least" -> new Whole(Math.min(a, b));
            case "bitAnd" -> new Whole(a & b);
            case "bitOr" -> new Whole(a | b);
            case "bitXor" -> new Whole(a ^ b);
            case "bitNot" -> new Whole(~a);
            case "shiftLeft" -> new Whole(places(b) > 63 ? 0 : a << b);
            case "shiftRight" -> new Whole(places(b) > 63 ? 0 : a >>> b);
            default -> throw new Undecided();
        };
    }

    private static long places(long places) {
        if (places < 0) {
            throw new Unevaluable();
        }
        return places;
    }

    private static ClauseValue floating(String method, double a, double b) {
        return switch (method) {
            case "abs" -> new Floating(Math.abs(a));
            case "sign" -> new Floating(a == 0 ? 0.0 : Math.signum(a));
            case "greatest" -> new Floating(Math.max(a, b));
            case "least" -> new Floating(Math.min(a, b));
            case "ceil" -> new Floating(Math.ceil(a));
            case "floor" -> new Floating(Math.floor(a));
            case "trunc" -> new Floating(trunc(a));
            case "round" -> new Floating(Math.abs(a - trunc(a)) >= 0.5 ? trunc(a) + Math.signum(a) : trunc(a));
            case "sqrt" -> new Floating(Math.sqrt(a));
            case "isNaN" -> new Bool(Double.isNaN(a));
            case "isInf" -> new Bool(Double.isInfinite(a));
            case "isFinite" -> new Bool(Double.isFinite(a));
            default -> throw new Undecided();
        };
    }

    private static double trunc(double value) {
        return value < 0 ? Math.ceil(value) : Math.floor(value);
    }

    private static ClauseValue decimal(String method, BigDecimal a, BigDecimal b) {
        return new Decimal(
                switch (method) {
                    case "abs" -> a.abs();
                    case "sign" -> BigDecimal.valueOf(a.signum());
                    case "greatest" -> a.max(b);
                    case "least" -> a.min(b);
                    case "ceil" -> rounded(a, RoundingMode.CEILING);
                    case "floor" -> rounded(a, RoundingMode.FLOOR);
                    case "trunc" -> rounded(a, RoundingMode.DOWN);
                    case "round" -> rounded(a, RoundingMode.HALF_UP);
                    default -> throw new Undecided();
                });
    }

    private static BigDecimal rounded(BigDecimal value, RoundingMode mode) {
        if (value.scale() > 10_000) {
            throw new Undecided();
        }
        return value.scale() <= 0 ? value : value.setScale(0, mode);
    }
}
