package dev.precept.runtime.clause;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as CEL defines them (github.com/google/cel-spec): to the nanosecond, up to ten thousand years in both
 * directions. Called by generated guards.
 *
 * <p>Java's durations are longer. Comparing them and reading their fields needs no bound; every other method throws {@link
 * NotEvaluable} where a duration that it takes or gives is longer. Fields are rounded towards zero.
 */
public final class Durations {

    private static final long MOST_SECONDS = 315_576_000_000L;

    /** What a person writes is far shorter; a model could write digits without end. */
    private static final int LONGEST_TEXT = 100;

    private static final String UNREADABLE = "the text is not a duration";
    private static final Pattern PART = Pattern.compile("([0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(ns|us|µs|μs|ms|h|m|s)");
    private static final Map<String, BigDecimal> NANOS = Map.of(
            "ns", BigDecimal.ONE,
            "us", BigDecimal.valueOf(1_000L),
            "µs", BigDecimal.valueOf(1_000L),
            "μs", BigDecimal.valueOf(1_000L),
            "ms", BigDecimal.valueOf(1_000_000L),
            "s", BigDecimal.valueOf(1_000_000_000L),
            "m", BigDecimal.valueOf(60_000_000_000L),
            "h", BigDecimal.valueOf(3_600_000_000_000L));

    private Durations() {}

    /** A sign, then numbers with units, such as {@code -1h30m} or {@code 1.5s}; or a lone zero. */
    public static Duration parse(String text) {
        boolean signed = text.startsWith("-") || text.startsWith("+");
        String parts = signed ? text.substring(1) : text;
        if (parts.equals("0")) {
            return Duration.ZERO;
        }
        if (parts.isEmpty() || parts.length() > LONGEST_TEXT) {
            throw new NotEvaluable(UNREADABLE);
        }
        BigInteger nanos = BigInteger.ZERO;
        Matcher part = PART.matcher(parts);
        for (int at = 0; at < parts.length(); at = part.end()) {
            if (!part.find(at) || part.start() != at) {
                throw new NotEvaluable(UNREADABLE);
            }
            BigDecimal unit = NANOS.getOrDefault(part.group(2), BigDecimal.ZERO);
            nanos = nanos.add(new BigDecimal(part.group(1))
                    .multiply(unit)
                    .setScale(0, RoundingMode.DOWN)
                    .toBigInteger());
        }
        Duration duration = of(nanos);
        return text.startsWith("-") ? duration.negated() : duration;
    }

    private static Duration of(BigInteger nanos) {
        BigInteger[] seconds = nanos.divideAndRemainder(BigInteger.valueOf(1_000_000_000));
        return checked(
                seconds[0].bitLength() > 62
                        ? Duration.ofSeconds(Long.MAX_VALUE)
                        : Duration.ofSeconds(seconds[0].longValue(), seconds[1].longValue()));
    }

    /** The duration itself, which must be one of CEL. */
    public static Duration checked(Duration duration) {
        checkSeconds(getSeconds(duration));
        return duration;
    }

    /** Those of a duration, rounded towards zero. */
    static void checkSeconds(long seconds) {
        if (seconds > MOST_SECONDS || seconds < -MOST_SECONDS) {
            throw new NotEvaluable("the duration is longer than ten thousand years");
        }
    }

    public static Duration add(Duration a, Duration b) {
        return checked(checked(a).plus(checked(b)));
    }

    public static Duration subtract(Duration a, Duration b) {
        return checked(checked(a).minus(checked(b)));
    }

    /** Seconds, with three, six or nine digits after the point where there are any: {@code -1.500s}. */
    public static String toText(Duration duration) {
        Duration size = checked(duration).abs();
        String sign = duration.isNegative() ? "-" : "";
        int nanos = size.toNanosPart();
        if (nanos == 0) {
            return sign + size.toSeconds() + "s";
        }
        int digits = nanos % 1_000_000 == 0 ? 3 : nanos % 1_000 == 0 ? 6 : 9;
        String fraction = String.valueOf(1_000_000_000L + nanos).substring(1, 1 + digits);
        return sign + size.toSeconds() + "." + fraction + "s";
    }

    /** All of it in hours. */
    public static long getHours(Duration duration) {
        return getSeconds(duration) / 3600;
    }

    /** All of it in minutes. */
    public static long getMinutes(Duration duration) {
        return getSeconds(duration) / 60;
    }

    /** All of it in seconds; Java would round those of a negative duration down. */
    public static long getSeconds(Duration duration) {
        long seconds = duration.toSeconds();
        return seconds < 0 && duration.toNanosPart() > 0 ? seconds + 1 : seconds;
    }

    /** The milliseconds beyond the last whole second, with the duration's sign. */
    public static long getMilliseconds(Duration duration) {
        long nanos = duration.toNanosPart();
        return (duration.toSeconds() < 0 && nanos > 0 ? nanos - 1_000_000_000 : nanos) / 1_000_000;
    }
}
