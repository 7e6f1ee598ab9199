package dev.precept.processor.evaluate;

import dev.precept.processor.clause.DurationText;
import dev.precept.processor.evaluate.ClauseValue.Day;
import dev.precept.processor.evaluate.ClauseValue.Span;
import dev.precept.processor.evaluate.ClauseValue.Text;
import dev.precept.processor.evaluate.ClauseValue.Whole;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** CEL's durations of up to ten thousand years, and days of the years 1 to 9999. */
final class TimeFunctions {

    private static final long MOST_SECONDS = 315_576_000_000L;
    private static final long MOST_DAYS = 4_000_000;
    private static final int LONGEST_TEXT = 100;

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
        if (parts.length() > LONGEST_TEXT) {
            throw new Unevaluable();
        }
        return new Span(checked(DurationText.parse(text).orElseThrow(Unevaluable::new)));
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
