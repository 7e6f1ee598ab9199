package dev.precept.processor.clause;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads durations as CEL writes them: a sign, then numbers with units, or a lone zero. */
public final class DurationText {

    private static final Pattern PART = Pattern.compile("([0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(ns|us|µs|μs|ms|h|m|s)");
    private static final Map<String, Long> NANOS = Map.of(
            "ns", 1L,
            "us", 1_000L,
            "µs", 1_000L,
            "μs", 1_000L,
            "ms", 1_000_000L,
            "s", 1_000_000_000L,
            "m", 60_000_000_000L,
            "h", 3_600_000_000_000L);

    /** Ten thousand years, as protocol buffers and CEL bound a duration. */
    private static final long MOST_SECONDS = 315_576_000_000L;

    private DurationText() {}

    /** The duration; empty if the text is none, or one beyond ten thousand years. */
    public static Optional<Duration> parse(String text) {
        String parts = text.replaceFirst("^[+-]", "");
        if (parts.equals("0")) {
            return Optional.of(Duration.ZERO);
        }
        BigInteger nanos = BigInteger.ZERO;
        Matcher part = PART.matcher(parts);
        int at = 0;
        while (at < parts.length() && part.find(at) && part.start() == at) {
            BigDecimal unit = BigDecimal.valueOf(NANOS.getOrDefault(part.group(2), 0L));
            nanos = nanos.add(new BigDecimal(part.group(1))
                    .multiply(unit)
                    .setScale(0, RoundingMode.DOWN)
                    .toBigInteger());
            at = part.end();
        }
        if (at == 0 || at < parts.length()) {
            return Optional.empty();
        }
        BigInteger[] seconds = nanos.divideAndRemainder(BigInteger.valueOf(1_000_000_000));
        if (seconds[0].bitLength() > 62) {
            return Optional.empty();
        }
        Duration duration = Duration.ofSeconds(seconds[0].longValue(), seconds[1].longValue());
        return duration.toSeconds() > MOST_SECONDS
                ? Optional.empty()
                : Optional.of(text.startsWith("-") ? duration.negated() : duration);
    }
}
