package dev.precept.store;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as the tables keep them: microseconds, bounded so that no sum of two overflows. */
final class Micros {

    private static final Duration LONGEST = Duration.ofDays(3_650_000);

    private Micros() {}

    static long of(Instant instant) {
        Instant latest = Instant.EPOCH.plus(LONGEST);
        Instant bounded = instant.isAfter(latest) ? latest : instant.isBefore(Instant.EPOCH) ? Instant.EPOCH : instant;
        return ChronoUnit.MICROS.between(Instant.EPOCH, bounded);
    }

    static long of(Duration duration) {
        Duration bounded = duration.compareTo(LONGEST) > 0 ? LONGEST : duration;
        // Rounded up: a window is never shorter than it was asked for.
        return bounded.plusNanos(999).dividedBy(ChronoUnit.MICROS.getDuration());
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
