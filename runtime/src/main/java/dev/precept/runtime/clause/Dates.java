package dev.precept.runtime.clause;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Days of the calendar, from the year 1 to the year 9999. CEL has none; their fields count as those of its timestamps do.
 * Called by generated guards.
 *
 * <p>Java's dates reach further. Comparing them and reading their fields needs no bound; every other method throws {@link
 * NotEvaluable} where a date that it takes or gives lies outside.
 */
public final class Dates {

    /** More days than lie between any two dates. */
    private static final long MOST_DAYS = 4_000_000;

    private Dates() {}

    /** A date of ISO 8601, such as {@code 2026-01-31}. */
    public static LocalDate parse(String text) {
        try {
            return checked(LocalDate.parse(text));
        } catch (DateTimeException unreadable) {
            throw new NotEvaluable("the text is not a date");
        }
    }

    /** The date itself, which must lie in the years 1 to 9999. */
    public static LocalDate checked(LocalDate date) {
        if (date.getYear() < 1 || date.getYear() > 9999) {
            throw new NotEvaluable("the date is outside of the years 1 to 9999");
        }
        return date;
    }

    /** So many days later. */
    public static LocalDate add(LocalDate date, long days) {
        return checked(checked(date).plusDays(Math.max(-MOST_DAYS, Math.min(days, MOST_DAYS))));
    }

    public static LocalDate add(long days, LocalDate date) {
        return add(date, days);
    }

    /** So many days earlier. */
    public static LocalDate subtract(LocalDate date, long days) {
        return checked(checked(date).minusDays(Math.max(-MOST_DAYS, Math.min(days, MOST_DAYS))));
    }

    /** Whole days from the second to the first: positive where the first is later. */
    public static long subtract(LocalDate date, LocalDate earlier) {
        return checked(date).toEpochDay() - checked(earlier).toEpochDay();
    }

    public static String toText(LocalDate date) {
        return checked(date).toString();
    }

    public static long getFullYear(LocalDate date) {
        return date.getYear();
    }

    /** 0 for January. */
    public static long getMonth(LocalDate date) {
        return date.getMonthValue() - 1L;
    }

    /** The day of the month, 1 for the first. */
    public static long getDate(LocalDate date) {
        return date.getDayOfMonth();
    }

    /** 0 for the first. */
    public static long getDayOfMonth(LocalDate date) {
        return date.getDayOfMonth() - 1L;
    }

    /** 0 for Sunday. */
    public static long getDayOfWeek(LocalDate date) {
        return date.getDayOfWeek().getValue() % 7;
    }

    /** 0 for the first of January. */
    public static long getDayOfYear(LocalDate date) {
        return date.getDayOfYear() - 1L;
    }
}
