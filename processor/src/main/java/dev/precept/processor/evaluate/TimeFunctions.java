package dev.precept.processor.evaluate;

import dev.precept.processor.evaluate.ClauseValue.Day;
import dev.precept.processor.evaluate.ClauseValue.Span;
import dev.precept.processor.evaluate.ClauseValue.Text;
import dev.precept.processor.evaluate.ClauseValue.Whole;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CEL's durations of up to ten thousand years, and days of the years 1 to 9999. */
final class TimeFunctions {

    private static final long MOST_SECONDS = 315_576_000_000L;
    private static final long MOST_DAYS = 4_000_000;
    private static final int LONGEST_TEXT = 100;
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

    private TimeFunctions() {}

    static ClauseValue value(String method, List<ClauseValue> arguments) {
        ClauseValue first = arguments.get(0);
        if (first instanceof Span span) {
            return ofSpan(method, span.value(), arguments);
        } else if (first instanceof Day day) {
            return ofDay(method, day.value(), arguments);
        } else if (first instanceof Whole days && arguments.get(1) instanceof Day day) {
            return moved(day.value(), days.value());
        }
        throw new Undecided();
    }

    private static ClauseValue ofSpan(String method, Duration span, List<ClauseValue> arguments) {
        return switch (method) {
            case "checked" -> new Span(checked(span));
            case "add" -> new Span(checked(checked(span).plus(checked(span(arguments.get(1))))));
            case "subtract" -> new Span(checked(checked(span).minus(checked(span(arguments.get(1))))));
            case "toText" -> new Text(written(checked(span)));
            case "getHours" -> new Whole(seconds(span) / 3600);
            case "getMinutes" -> new Whole(seconds(span) / 60);
            case "getSeconds" -> new Whole(seconds(span));
            case "getMilliseconds" -> new Whole(milliseconds(span));
            default -> throw new Undecided();
        };
    }

    static Duration span(ClauseValue value) {
        if (value instanceof Span span) {
            return span.value();
        }
        throw new Undecided();
    }

    static Duration checked(Duration span) {
        if (Math.abs(seconds(span)) > MOST_SECONDS) {
            throw new Unevaluable();
        }
        return span;
    }

    /** Rounded towards zero. */
    private static long seconds(Duration span) {
        return span.isNegative() && span.toNanosPart() > 0 ? span.toSeconds() + 1 : span.toSeconds();
    }

    private static long milliseconds(Duration span) {
        long nanos = span.toNanosPart();
        return (span.isNegative() && nanos > 0 ? nanos - 1_000_000_000 : nanos) / 1_000_000;
    }

    private static String written(Duration span) {
        Duration size = span.abs();
        int nanos = size.toNanosPart();
        int digits = nanos == 0 ? 0 : nanos % 1_000_000 == 0 ? 3 : nanos % 1_000 == 0 ? 6 : 9;
        BigDecimal seconds = BigDecimal.valueOf(size.toSeconds())
                .add(BigDecimal.valueOf(nanos, 9))
                .setScale(digits, RoundingMode.DOWN);
        return (span.isNegative() ? "-" : "") + seconds.toPlainString() + "s";
    }

    static ClauseValue parsedSpan(String text) {
        String parts = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        if (parts.equals("0")) {
            return new Span(Duration.ZERO);
        }
        if (parts.isEmpty() || parts.length() > LONGEST_TEXT) {
            throw new Unevaluable();
        }
        BigInteger nanos = BigInteger.ZERO;
        Matcher part = PART.matcher(parts);
        for (int at = 0; at < parts.length(); at = part.end()) {
            if (!part.find(at) || part.start() != at) {
                throw new Unevaluable();
            }
            BigDecimal unit = BigDecimal.valueOf(NANOS.getOrDefault(part.group(2), 0L));
            nanos = nanos.add(new BigDecimal(part.group(1))
                    .multiply(unit)
                    .setScale(0, RoundingMode.DOWN)
                    .toBigInteger());
        }
        BigInteger[] seconds = nanos.divideAndRemainder(BigInteger.valueOf(1_000_000_000));
        if (seconds[0].bitLength() > 62) {
            throw new Unevaluable();
        }
        Duration span = checked(Duration.ofSeconds(seconds[0].longValue(), seconds[1].longValue()));
        return new Span(text.startsWith("-") ? span.negated() : span);
    }

    static ClauseValue parsedDay(String text) {
        try {
            return new Day(checked(LocalDate.parse(text)));
        } catch (DateTimeException unreadable) {
            throw new Unevaluable();
        }
    }

    static LocalDate checked(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new Unevaluable();
        }
        return day;
    }

    private static ClauseValue moved(LocalDate day, long days) {
        return new Day(checked(checked(day).plusDays(Math.max(-MOST_DAYS, Math.min(days, MOST_DAYS)))));
    }

    private static ClauseValue ofDay(String method, LocalDate day, List<ClauseValue> arguments) {
        return switch (method) {
            case "checked" -> new Day(checked(day));
            case "add" -> moved(day, Library.whole(arguments.get(1)));
            case "subtract" ->
                arguments.get(1) instanceof Day other
                        ? new Whole(checked(day).toEpochDay()
                                - checked(other.value()).toEpochDay())
                        : moved(day, -Math.max(-MOST_DAYS, Library.whole(arguments.get(1))));
            case "toText" -> new Text(checked(day).toString());
            default -> new Whole(field(method, day));
        };
    }

    /** A field of the calendar. */
    static long field(String method, LocalDate day) {
        return switch (method) {
            case "getFullYear" -> day.getYear();
            case "getMonth" -> day.getMonthValue() - 1L;
            case "getDate" -> day.getDayOfMonth();
            case "getDayOfMonth" -> day.getDayOfMonth() - 1L;
            case "getDayOfWeek" -> day.getDayOfWeek().getValue() % 7;
            case "getDayOfYear" -> day.getDayOfYear() - 1L;
            default -> throw new Undecided();
        };
    }
}
