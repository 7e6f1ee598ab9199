package dev.precept.runtime.clause;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;

/**
 * Timestamps as CEL defines them (github.com/google/cel-spec): to the nanosecond, from the year 1 to the year 9999, both
 * in UTC. Called by generated guards.
 *
 * <p>Java's instants reach further. Comparing them needs no bound; every method here throws {@link NotEvaluable} where a
 * timestamp that it takes or gives lies outside. Fields are those of UTC, or of the zone that is given: the name of one
 * in the IANA database, or an offset such as {@code +01:00}.
 */
public final class Timestamps {

    private static final long FIRST = -62_135_596_800L;
    private static final long LAST = 253_402_300_799L;
    private static final long SECONDS_OF_DAY = 86_400;

    private Timestamps() {}

    /** A timestamp of RFC 3339, such as {@code 2026-01-31T09:30:00.5+01:00}. */
    public static Instant parse(String text) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            if (text.charAt(16) == ':') { // Java also reads a time without seconds
                return checked(instant);
            }
        } catch (DateTimeException unreadable) {
            throw new NotEvaluable("the text is not a timestamp");
        }
        throw new NotEvaluable("the text is not a timestamp");
    }

    /** So many seconds after the beginning of 1970. */
    public static Instant ofSeconds(long seconds) {
        checkSeconds(seconds);
        return Instant.ofEpochSecond(seconds);
    }

    /** The timestamp itself, which must be one of CEL. */
    public static Instant checked(Instant instant) {
        checkSeconds(instant.getEpochSecond());
        return instant;
    }

    static void checkSeconds(long seconds) {
        if (seconds < FIRST || seconds > LAST) {
            throw new NotEvaluable("the timestamp is outside of the years 1 to 9999");
        }
    }

    public static Instant add(Instant instant, Duration duration) {
        return checked(checked(instant).plus(Durations.checked(duration)));
    }

    public static Instant add(Duration duration, Instant instant) {
        return add(instant, duration);
    }

    public static Instant subtract(Instant instant, Duration duration) {
        return checked(checked(instant).minus(Durations.checked(duration)));
    }

    /** From the second to the first: positive where the first is later. */
    public static Duration subtract(Instant instant, Instant earlier) {
        return Duration.between(checked(earlier), checked(instant));
    }

    /** In UTC, with three, six or nine digits after the point where there are any. */
    public static String toText(Instant instant) {
        return checked(instant).toString();
    }

    /** Whole seconds since the beginning of 1970, those before it rounded down. */
    public static long toSeconds(Instant instant) {
        return checked(instant).getEpochSecond();
    }

    public static LocalDate date(Instant instant, String zone) {
        return date(instant, zone(zone));
    }

    /** The day that it is there. */
    public static LocalDate date(Instant instant, ZoneId zone) {
        return Dates.checked(LocalDate.ofEpochDay(Math.floorDiv(local(instant, zone), SECONDS_OF_DAY)));
    }

    public static long getFullYear(Instant instant) {
        return getFullYear(instant, ZoneOffset.UTC);
    }

    public static long getFullYear(Instant instant, String zone) {
        return getFullYear(instant, zone(zone));
    }

    public static long getFullYear(Instant instant, ZoneId zone) {
        return day(instant, zone).getYear();
    }

    public static long getMonth(Instant instant) {
        return getMonth(instant, ZoneOffset.UTC);
    }

    public static long getMonth(Instant instant, String zone) {
        return getMonth(instant, zone(zone));
    }

    /** 0 for January. */
    public static long getMonth(Instant instant, ZoneId zone) {
        return Dates.getMonth(day(instant, zone));
    }

    public static long getDate(Instant instant) {
        return getDate(instant, ZoneOffset.UTC);
    }

    public static long getDate(Instant instant, String zone) {
        return getDate(instant, zone(zone));
    }

    /** The day of the month, 1 for the first. */
    public static long getDate(Instant instant, ZoneId zone) {
        return Dates.getDate(day(instant, zone));
    }

    public static long getDayOfMonth(Instant instant) {
        return getDayOfMonth(instant, ZoneOffset.UTC);
    }

    public static long getDayOfMonth(Instant instant, String zone) {
        return getDayOfMonth(instant, zone(zone));
    }

    /** 0 for the first. */
    public static long getDayOfMonth(Instant instant, ZoneId zone) {
        return Dates.getDayOfMonth(day(instant, zone));
    }

    public static long getDayOfWeek(Instant instant) {
        return getDayOfWeek(instant, ZoneOffset.UTC);
    }

    public static long getDayOfWeek(Instant instant, String zone) {
        return getDayOfWeek(instant, zone(zone));
    }

    /** 0 for Sunday. */
    public static long getDayOfWeek(Instant instant, ZoneId zone) {
        return Dates.getDayOfWeek(day(instant, zone));
    }

    public static long getDayOfYear(Instant instant) {
        return getDayOfYear(instant, ZoneOffset.UTC);
    }

    public static long getDayOfYear(Instant instant, String zone) {
        return getDayOfYear(instant, zone(zone));
    }

    /** 0 for the first of January. */
    public static long getDayOfYear(Instant instant, ZoneId zone) {
        return Dates.getDayOfYear(day(instant, zone));
    }

    public static long getHours(Instant instant) {
        return getHours(instant, ZoneOffset.UTC);
    }

    public static long getHours(Instant instant, String zone) {
        return getHours(instant, zone(zone));
    }

    public static long getHours(Instant instant, ZoneId zone) {
        return Math.floorMod(local(instant, zone), SECONDS_OF_DAY) / 3600;
    }

    public static long getMinutes(Instant instant) {
        return getMinutes(instant, ZoneOffset.UTC);
    }

    public static long getMinutes(Instant instant, String zone) {
        return getMinutes(instant, zone(zone));
    }

    public static long getMinutes(Instant instant, ZoneId zone) {
        return Math.floorMod(local(instant, zone), 3600L) / 60;
    }

    public static long getSeconds(Instant instant) {
        return getSeconds(instant, ZoneOffset.UTC);
    }

    public static long getSeconds(Instant instant, String zone) {
        return getSeconds(instant, zone(zone));
    }

    public static long getSeconds(Instant instant, ZoneId zone) {
        return Math.floorMod(local(instant, zone), 60L);
    }

    public static long getMilliseconds(Instant instant) {
        return checked(instant).get(ChronoField.MILLI_OF_SECOND);
    }

    public static long getMilliseconds(Instant instant, String zone) {
        return getMilliseconds(instant, zone(zone));
    }

    /** Those of the second, which begins everywhere at the same time. */
    public static long getMilliseconds(Instant instant, ZoneId zone) {
        return getMilliseconds(instant);
    }

    /** Seconds as the clocks there count them: without an object for the fields. */
    private static long local(Instant instant, ZoneId zone) {
        // a fixed offset makes new rules every time that it is asked for them
        ZoneOffset offset =
                zone instanceof ZoneOffset fixed ? fixed : zone.getRules().getOffset(instant);
        return checked(instant).getEpochSecond() + offset.getTotalSeconds();
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return LocalDate.ofEpochDay(Math.floorDiv(local(instant, zone), SECONDS_OF_DAY));
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(offset(text));
        } catch (DateTimeException unknown) {
            throw new NotEvaluable("the text is not a time zone");
        }
    }

    /** CEL also takes an offset without its sign, and with one digit of hours. */
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
}
