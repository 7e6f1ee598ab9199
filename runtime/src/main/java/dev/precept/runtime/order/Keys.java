package dev.precept.runtime.order;

import dev.precept.runtime.clause.Decimals;
import dev.precept.runtime.clause.Doubles;
import dev.precept.runtime.clause.NotEvaluable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What milestones are about, in a form whose {@code equals} is the equality of clauses: all numbers of one value are one
 * key. A model may write a long text, so of those only the digest is kept.
 */
final class Keys {

    private static final int LONGEST_TEXT = 256;
    private static final int MOST_DIGITS = 1_000;

    /** Digest of a text that is too long to be kept: UTF-16 units, so that no two texts share one by a bad surrogate. */
    private record LongText(int length, String sha256) {}

    private Keys() {}

    /**
     * The one form of a value that a clause gave.
     *
     * @throws NotEvaluable if it has more digits than anybody needs, or is not a number
     */
    static Object of(Object key) {
        if (key instanceof Number number) {
            return number instanceof Long ? number : number(number);
        }
        return key instanceof String text && text.length() > LONGEST_TEXT ? digest(text) : key;
    }

    private static Object number(Number number) {
        if (number instanceof Double || number instanceof Float) {
            double value = Doubles.key(number.doubleValue());
            return Double.isInfinite(value) ? (Object) value : number(new BigDecimal(value));
        }
        BigDecimal decimal = Decimals.key(exact(number));
        if (decimal.precision() > MOST_DIGITS) {
            throw new NotEvaluable("a decimal number has too many digits");
        }
        boolean whole = decimal.scale() <= 0 && (long) decimal.precision() - decimal.scale() <= 19;
        return whole && isLong(decimal) ? (Object) decimal.longValueExact() : decimal;
    }

    private static BigDecimal exact(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        return number instanceof BigInteger whole ? new BigDecimal(whole) : BigDecimal.valueOf(number.longValue());
    }

    private static boolean isLong(BigDecimal whole) {
        return whole.toBigIntegerExact().bitLength() < Long.SIZE;
    }

    private static Object digest(String text) {
        ByteBuffer units = ByteBuffer.allocate(text.length() * 2);
        units.asCharBuffer().put(text);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(units.array());
            return new LongText(text.length(), HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
