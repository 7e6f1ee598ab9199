package dev.precept.runtime.digest;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.UUID;

/**
 * The written forms of values without parts. Every number is a text under the name of its kind, because JSON has one kind
 * only: written as JSON numbers, 9007199254740992 and 9007199254740993 have one RFC 8785 form.
 */
final class Scalars {

    /** About four thousand digits; printing more takes longer than anybody waits. */
    private static final int LONGEST_NUMBER = 1 << 14;

    private Scalars() {}

    /** Writes a value without parts; false if it is none. */
    static boolean write(Object value, Form form) throws NoCanonicalForm {
        if (value instanceof CharSequence text) {
            // Of all implementations only this one cannot change later.
            if (!(text instanceof String)) {
                return false;
            }
            form.string(text);
        } else if (value instanceof Boolean) {
            form.raw(value.toString());
        } else if (value instanceof Character c) {
            form.tagged("char", c.toString());
        } else if (value instanceof Number number) {
            return number(number, form);
        } else if (value instanceof Enum<?> constant) {
            form.tagged("enum:" + constant.getDeclaringClass().getName(), constant.name());
        } else if (value instanceof UUID || value instanceof URI) {
            form.tagged(value.getClass().getName(), value.toString());
        } else if (isOfTime(value)) {
            form.tagged(
                    value instanceof ZoneId
                            ? ZoneId.class.getName()
                            : value.getClass().getName(),
                    value.toString());
        } else {
            return false;
        }
        return true;
    }

    private static boolean number(Number number, Form form) throws NoCanonicalForm {
        Class<?> type = number.getClass();
        if (type == Byte.class || type == Short.class || type == Integer.class || type == Long.class) {
            form.tagged("int", number.toString());
        } else if (type == BigInteger.class) {
            form.tagged("int", bounded((BigInteger) number).toString());
        } else if (type == BigDecimal.class) {
            form.tagged("decimal", decimal((BigDecimal) number));
        } else if (type == Double.class) {
            form.tagged("double", binary(number.doubleValue()));
        } else if (type == Float.class) {
            form.tagged("float", binary(number.doubleValue()));
        } else {
            return false;
        }
        return true;
    }

    /** By value: 500 and 500.00 are one amount, and whoever agreed to one has agreed to the other. */
    private static String decimal(BigDecimal number) throws NoCanonicalForm {
        bounded(number.unscaledValue());
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        // A large scale would be written out as that many zeros.
        return plain.scale() < -30 || plain.scale() > 400 ? plain.toString() : plain.toPlainString();
    }

    /** Exactly what the number is, not the shortest decimal near it, which differs between versions of Java. */
    private static String binary(double number) {
        if (number == 0) {
            return 1 / number < 0 ? "-0" : "0";
        }
        return Double.isNaN(number) || Double.isInfinite(number)
                ? Double.toString(number)
                : new BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    private static BigInteger bounded(BigInteger number) throws NoCanonicalForm {
        if (number.bitLength() > LONGEST_NUMBER) {
            throw new NoCanonicalForm("a number has more than " + LONGEST_NUMBER + " bits");
        }
        return number.getClass() == BigInteger.class ? number : new BigInteger(number.toByteArray());
    }

    private static boolean isOfTime(Object value) {
        return value.getClass().getPackageName().equals("java.time")
                && (value instanceof TemporalAccessor || value instanceof TemporalAmount || value instanceof ZoneId)
                && !(value instanceof Clock);
    }
}
