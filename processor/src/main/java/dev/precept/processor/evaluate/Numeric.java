package dev.precept.processor.evaluate;

import dev.precept.processor.clause.ClauseExpr.Operator;
import dev.precept.processor.clause.Held;
import dev.precept.processor.evaluate.ClauseValue.Decimal;
import dev.precept.processor.evaluate.ClauseValue.Floating;
import dev.precept.processor.evaluate.ClauseValue.Text;
import dev.precept.processor.evaluate.ClauseValue.Whole;
import java.math.BigDecimal;
import java.math.MathContext;

/** Arithmetic of clauses: 64 bits without wrapping, exact decimals with quotients of decimal128, IEEE 754 doubles. */
final class Numeric {

    /** Above this many digits guards give up at some point; here nothing that long is ever needed. */
    private static final int DIGITS = 4_000;

    private Numeric() {}

    static ClauseValue combined(Operator operator, ClauseValue left, ClauseValue right) {
        if (left instanceof Whole a && right instanceof Whole b) {
            return new Whole(whole(operator, a.value(), b.value()));
        } else if (left instanceof Decimal a && right instanceof Decimal b) {
            return new Decimal(decimal(operator, a.value(), b.value()));
        } else if (left instanceof Floating a && right instanceof Floating b) {
            return new Floating(floating(operator, a.value(), b.value()));
        } else if (left instanceof Text a && right instanceof Text b && operator == Operator.ADD) {
            return new Text(TextFunctions.checked(a.value() + b.value()));
        }
        throw new Undecided();
    }

    static ClauseValue negated(ClauseValue value) {
        if (value instanceof Whole whole) {
            return new Whole(whole(Operator.SUBTRACT, 0, whole.value()));
        } else if (value instanceof Decimal decimal) {
            return new Decimal(decimal.value().negate());
        } else if (value instanceof Floating floating) {
            return new Floating(-floating.value());
        }
        throw new Undecided();
    }

    private static long whole(Operator operator, long a, long b) {
        boolean divides = operator == Operator.DIVIDE || operator == Operator.MODULO;
        if (divides && (b == 0 || (a == Long.MIN_VALUE && b == -1))) {
            throw new Unevaluable();
        }
        try {
            return switch (operator) {
                case ADD -> Math.addExact(a, b);
                case SUBTRACT -> Math.subtractExact(a, b);
                case MULTIPLY -> Math.multiplyExact(a, b);
                case DIVIDE -> a / b;
                case MODULO -> a % b;
            };
        } catch (ArithmeticException overflow) {
            throw new Unevaluable();
        }
    }

    private static BigDecimal decimal(Operator operator, BigDecimal a, BigDecimal b) {
        if (isLong(a) || isLong(b)) {
            throw new Undecided();
        }
        if ((operator == Operator.DIVIDE || operator == Operator.MODULO) && b.signum() == 0) {
            throw new Unevaluable();
        }
        return switch (operator) {
            case ADD -> a.add(b);
            case SUBTRACT -> a.subtract(b);
            case MULTIPLY -> a.multiply(b);
            case DIVIDE -> a.divide(b, MathContext.DECIMAL128);
            case MODULO -> a.remainder(b);
        };
    }

    private static boolean isLong(BigDecimal value) {
        return value.precision() > DIGITS || Math.abs((long) value.scale()) > DIGITS;
    }

    private static double floating(Operator operator, double a, double b) {
        return switch (operator) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case MODULO -> throw new Undecided();
        };
    }

    /** The argument of a fact in the shape of its Java parameter, if it fits. */
    static ClauseValue narrowed(ClauseValue value, Held parameter) {
        if (value instanceof Whole whole) {
            boolean fits = switch (parameter.javaType()) {
                case "int", "java.lang.Integer" -> whole.value() == (int) whole.value();
                case "short", "java.lang.Short" -> whole.value() == (short) whole.value();
                case "byte", "java.lang.Byte" -> whole.value() == (byte) whole.value();
                default -> true;
            };
            if (!fits) {
                throw new Unevaluable();
            }
        }
        return value;
    }
}
