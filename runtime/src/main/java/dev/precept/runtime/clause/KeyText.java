package dev.precept.runtime.clause;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * The value of a key clause as a text and as a digest: the same for equal values, another one for different values. Numbers
 * are equal by what they are worth, whatever type holds them, as in clauses; 2<sup>53</sup> and its neighbour differ.
 */
public final class KeyText {

    /** A number with more digits than this is no key that anybody meant. */
    private static final int DIGITS = 10_000;

    private KeyText() {}

    /**
     * The value in the one form in which equal ones are {@linkplain Object#equals equal}. Text and whole numbers of 64 bits
     * stay what they are.
     */
    public static Object comparable(Object value) {
        if (value instanceof String || value instanceof Long) {
            return value;
        } else if (value instanceof Number number) {
            BigDecimal exact = Decimals.key(exact(number));
            return exact.scale() <= 0 && exact.precision() - exact.scale() < 19
                    ? (Object) exact.longValueExact()
                    : exact;
        }
        return value instanceof Character ? value.toString() : value;
    }

    /**
     * The value as a typed text.
     *
     * @throws NotEvaluable if it has no such form
     */
    public static String of(Object value) {
        if (value instanceof String || value instanceof Character) {
            return "s" + wellFormed(value.toString());
        } else if (value instanceof Number number) {
            return "n" + number(Decimals.key(exact(number)));
        } else if (value instanceof Boolean) {
            return "b" + value;
        } else if (value instanceof Enum<?> constant) {
            return "s" + constant.name();
        } else if (value instanceof Instant) {
            return "t" + value;
        } else if (value instanceof LocalDate) {
            return "d" + value;
        } else if (value instanceof Duration) {
            return "p" + value;
        }
        throw new NotEvaluable("a key has no canonical form");
    }

    /**
     * SHA-256 of the {@linkplain #of typed text}, in hexadecimal digits.
     *
     * @throws NotEvaluable if it has no such form
     */
    public static String digest(Object value) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(of(value).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static BigDecimal exact(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        } else if (number instanceof BigInteger whole) {
            return new BigDecimal(whole);
        } else if (number instanceof Double || number instanceof Float) {
            double value = number.doubleValue();
            if (Double.isNaN(value) || Double.isInfinite(value)) {
                throw new NotEvaluable("a number is not finite");
            }
            return new BigDecimal(value);
        }
        return BigDecimal.valueOf(number.longValue());
    }

    private static String number(BigDecimal key) {
        if (key.precision() > DIGITS) {
            throw new NotEvaluable("a number has too many digits");
        }
        return key.unscaledValue() + "e" + -(long) key.scale();
    }

    /** A lone half of a surrogate pair would become a question mark in UTF-8, as every other one. */
    private static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new NotEvaluable("a text is not well-formed");
            }
        }
        return text;
    }
}
