package dev.precept.runtime.clause;

import java.time.Duration;
import java.time.Instant;

/**
 * Compares a calculated time with another one, without an object for the calculated one: a JIT compiler keeps {@code
 * Duration.between(a, b)} as an object where it cannot see through the shared zero that it may give. Called by generated
 * guards.
 *
 * <p>Each method is the calculation in {@link Timestamps} or {@link Durations} followed by {@code compareTo}: it throws {@link
 * NotEvaluable} where the calculation does, and is -1, 0 or 1.
 */
public final class TimeOrder {

    private static final long NANOS = 1_000_000_000;

    private TimeOrder() {}

    /** Of {@code instant - earlier} and a duration. */
    public static int compareDifference(Instant instant, Instant earlier, Duration with) {
        Timestamps.checked(earlier);
        Timestamps.checked(instant);
        return compare(
                instant.getEpochSecond() - earlier.getEpochSecond(),
                instant.getNano() - earlier.getNano(),
                with.getSeconds(),
                with.getNano());
    }

    /** Of {@code instant - duration} and another instant. */
    public static int compareDifference(Instant instant, Duration duration, Instant with) {
        Timestamps.checked(instant);
        Durations.checked(duration);
        return compareInstant(
                instant.getEpochSecond() - duration.getSeconds(), instant.getNano() - duration.getNano(), with);
    }

    /** Of {@code a - b} and another duration. */
    public static int compareDifference(Duration a, Duration b, Duration with) {
        Durations.checked(a);
        Durations.checked(b);
        return compareDuration(a.getSeconds() - b.getSeconds(), a.getNano() - b.getNano(), with);
    }

    /** Of {@code instant + duration} and another instant. */
    public static int compareSum(Instant instant, Duration duration, Instant with) {
        Timestamps.checked(instant);
        Durations.checked(duration);
        return compareInstant(
                instant.getEpochSecond() + duration.getSeconds(), instant.getNano() + duration.getNano(), with);
    }

    public static int compareSum(Duration duration, Instant instant, Instant with) {
        return compareSum(instant, duration, with);
    }

    /** Of {@code a + b} and another duration. */
    public static int compareSum(Duration a, Duration b, Duration with) {
        Durations.checked(a);
        Durations.checked(b);
        return compareDuration(a.getSeconds() + b.getSeconds(), a.getNano() + b.getNano(), with);
    }

    /** Of a duration and {@code instant - earlier}. */
    public static int compareToDifference(Duration first, Instant instant, Instant earlier) {
        return -compareDifference(instant, earlier, first);
    }

    /** Of an instant and {@code instant - duration}. */
    public static int compareToDifference(Instant first, Instant instant, Duration duration) {
        return -compareDifference(instant, duration, first);
    }

    /** Of a duration and {@code a - b}. */
    public static int compareToDifference(Duration first, Duration a, Duration b) {
        return -compareDifference(a, b, first);
    }

    /** Of an instant and {@code instant + duration}. */
    public static int compareToSum(Instant first, Instant instant, Duration duration) {
        return -compareSum(instant, duration, first);
    }

    public static int compareToSum(Instant first, Duration duration, Instant instant) {
        return -compareSum(instant, duration, first);
    }

    /** Of a duration and {@code a + b}. */
    public static int compareToSum(Duration first, Duration a, Duration b) {
        return -compareSum(a, b, first);
    }

    private static int compareInstant(long seconds, int nanos, Instant with) {
        Timestamps.checkSeconds(seconds + Math.floorDiv(nanos, NANOS));
        return compare(seconds, nanos, with.getEpochSecond(), with.getNano());
    }

    private static int compareDuration(long seconds, int nanos, Duration with) {
        long whole = seconds + Math.floorDiv(nanos, NANOS);
        Durations.checkSeconds(whole < 0 && Math.floorMod(nanos, NANOS) > 0 ? whole + 1 : whole);
        return compare(seconds, nanos, with.getSeconds(), with.getNano());
    }

    /** The nanoseconds of the first may be negative, or more than a second. */
    private static int compare(long seconds, int nanos, long withSeconds, int withNanos) {
        int order = Long.compare(seconds + Math.floorDiv(nanos, NANOS), withSeconds);
        return order != 0 ? order : Long.compare(Math.floorMod(nanos, NANOS), withNanos);
    }
}
