package dev.precept.runtime.order;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Points in time as nanoseconds since 1970, so that remembering one allocates nothing. What is further away than 126 years
 * is that far away: differences of two moments never overflow.
 */
final class Moment {

    /** Before any moment: it has not happened. */
    static final long NEVER = Long.MIN_VALUE;

    /** Any time ago is short enough. */
    static final long ANY_TIME = -1;

    private static final long SECOND = 1_000_000_000;
    private static final long FURTHEST = 4_000_000_000L;

    private Moment() {}

    static long of(Instant instant) {
        long seconds = Math.max(-FURTHEST, Math.min(FURTHEST, instant.getEpochSecond()));
        return seconds * SECOND + instant.getNano();
    }

    /** How long ago at most, of which null sets no bound. */
    static long within(@Nullable Duration within) {
        if (within == null) {
            return ANY_TIME;
        }
        return Math.min(2 * FURTHEST, within.getSeconds()) * SECOND + within.getNano();
    }

    /** Whether it is known to be no longer ago than that. A moment that is still to come, by a clock that was put back, is not. */
    static boolean isWithin(long at, long now, long within) {
        return at != NEVER && (within == ANY_TIME || (now >= at && now - at <= within));
    }

    /** Whether it can be no longer ago than that. */
    static boolean mayBeWithin(long at, long now, long within) {
        return at != NEVER && (within == ANY_TIME || now - at <= within);
    }
}
