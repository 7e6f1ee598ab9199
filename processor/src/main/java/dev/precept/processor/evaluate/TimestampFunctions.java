package dev.precept.processor.evaluate;

import dev.precept.processor.evaluate.ClauseValue.Day;
import dev.precept.processor.evaluate.ClauseValue.Moment;
import dev.precept.processor.evaluate.ClauseValue.Opaque;
import dev.precept.processor.evaluate.ClauseValue.Span;
import dev.precept.processor.evaluate.ClauseValue.Text;
import dev.precept.processor.evaluate.ClauseValue.Whole;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.List;

/** CEL's timestamps, from the year 1 to the year 9999, and their fields in a zone. */
final class TimestampFunctions {

    private static final long FIRST = -62_135_596_800L;
    private static final long LAST = 253_402_300_799L;
    private static final long DAY = 86_400;

    private TimestampFunctions() {}

    static ClauseValue value(String method, List<ClauseValue> arguments) {
        ClauseValue first = arguments.get(0);
        if (method.equals("parse")) {
            return new Moment(parsed(Library.text(first)));
        } else if (method.equals("ofSeconds")) {
            return new Moment(Instant.ofEpochSecond(checked(Library.whole(first))));
        } else if (first instanceof Span span) {
            return moved(moment(arguments.get(1)), span.value());
        }
        Instant instant = moment(first);
        return switch (method) {
            case "checked" -> new Moment(checked(instant));
            case "add" -> moved(instant, TimeFunctions.span(arguments.get(1)));
            case "subtract" ->
                arguments.get(1) instanceof Moment earlier
                        ? new Span(Duration.between(checked(earlier.value()), checked(instant)))
                        : moved(
                                instant,
                                TimeFunctions.checked(TimeFunctions.span(arguments.get(1)))
                                        .negated());
            case "toText" -> new Text(checked(instant).toString());
            case "toSeconds" -> new Whole(checked(instant).getEpochSecond());
            default -> field(method, instant, arguments.size() > 1 ? zone(arguments.get(1)) : ZoneOffset.UTC);
        };
    }

    private static Instant moment(ClauseValue value) {
        if (value instanceof Moment moment) {
            return moment.value();
        }
        throw new Undecided();
    }

    private static Instant checked(Instant instant) {
        checked(instant.getEpochSecond());
        return instant;
    }

    private static long checked(long seconds) {
        if (seconds < FIRST || seconds > LAST) {
            throw new Unevaluable();
        }
        return seconds;
    }

    private static ClauseValue moved(Instant instant, Duration by) {
        return new Moment(checked(checked(instant).plus(TimeFunctions.checked(by))));
    }

    private static Instant parsed(String text) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            if (text.charAt(16) == ':') {
                return checked(instant);
            }
        } catch (DateTimeException unreadable) {
            throw new Unevaluable();
        }
        throw new Unevaluable();
    }

    private static ZoneId zone(ClauseValue value) {
        String text = value instanceof Opaque opaque ? opaque.text() : Library.text(value);
        try {
            return ZoneId.of(offset(text));
        } catch (DateTimeException unknown) {
            throw new Unevaluable();
        }
    }

    /** An offset may come without its sign, and with one digit of hours. */
    private static String offset(String text) {
        int colon = text.indexOf(':');
        boolean signed = text.startsWith("-") || text.startsWith("+");
        int hours = colon - (signed ? 1 : 0);
        if (colon < 0 || text.length() != colon + 3 || hours < 1 || hours > 2) {
            return text;
        }
        String sign = text.startsWith("-") ? "-" : "+";
        return sign + (hours == 1 ? "0" : "") + text.substring(signed ? 1 : 0);
    }

    private static ClauseValue field(String method, Instant instant, ZoneId zone) {
        long local = checked(instant).getEpochSecond()
                + zone.getRules().getOffset(instant).getTotalSeconds();
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(local, DAY));
        return switch (method) {
            case "date" -> new Day(TimeFunctions.checked(day));
            case "getHours" -> new Whole(Math.floorMod(local, DAY) / 3600);
            case "getMinutes" -> new Whole(Math.floorMod(local, 3600L) / 60);
            case "getSeconds" -> new Whole(Math.floorMod(local, 60L));
            case "getMilliseconds" -> new Whole(instant.get(ChronoField.MILLI_OF_SECOND));
            default -> new Whole(TimeFunctions.field(method, day));
        };
    }
}
