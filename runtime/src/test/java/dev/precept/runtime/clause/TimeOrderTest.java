package dev.precept.runtime.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A fused comparison comes to what the calculation and the comparison after it come to, at every edge. */
class TimeOrderTest {

    private static final List<Instant> INSTANTS = instants();
    private static final List<Duration> DURATIONS = durations();

    private static List<Instant> instants() {
        List<Instant> instants = new ArrayList<>(List.of(Instant.MIN, Instant.MAX));
        for (long seconds :
                new long[] {-62_135_596_801L, -62_135_596_800L, -1, 0, 1, 253_402_300_799L, 253_402_300_800L}) {
            for (int nanos : new int[] {0, 1, 999_999_999}) {
                instants.add(Instant.ofEpochSecond(seconds, nanos));
            }
        }
        return instants;
    }

    private static List<Duration> durations() {
        List<Duration> durations =
                new ArrayList<>(List.of(Duration.ofSeconds(Long.MIN_VALUE), Duration.ofSeconds(Long.MAX_VALUE)));
        for (long seconds : new long[] {-315_576_000_001L, -315_576_000_000L, -1, 0, 1, 315_576_000_000L}) {
            for (int nanos : new int[] {0, 1, 999_999_999}) {
                durations.add(Duration.ofSeconds(seconds, nanos));
            }
        }
        return durations;
    }

    @Test
    void comparesTheTimeBetweenTwoInstants() {
        for (Instant a : INSTANTS) {
            for (Instant b : INSTANTS) {
                for (Duration with : DURATIONS) {
                    same(
                            () -> Timestamps.subtract(a, b).compareTo(with),
                            () -> TimeOrder.compareDifference(a, b, with),
                            () -> -TimeOrder.compareToDifference(with, a, b));
                }
            }
        }
    }

    @Test
    void comparesAnInstantSomeTimeLaterOrEarlier() {
        for (Instant a : INSTANTS) {
            for (Duration by : DURATIONS) {
                for (Instant with : INSTANTS) {
                    same(
                            () -> Timestamps.add(a, by).compareTo(with),
                            () -> TimeOrder.compareSum(a, by, with),
                            () -> TimeOrder.compareSum(by, a, with),
                            () -> -TimeOrder.compareToSum(with, a, by),
                            () -> -TimeOrder.compareToSum(with, by, a));
                    same(
                            () -> Timestamps.subtract(a, by).compareTo(with),
                            () -> TimeOrder.compareDifference(a, by, with),
                            () -> -TimeOrder.compareToDifference(with, a, by));
                }
            }
        }
    }

    @Test
    void comparesSumsAndDifferencesOfDurations() {
        for (Duration a : DURATIONS) {
            for (Duration b : DURATIONS) {
                for (Duration with : DURATIONS) {
                    same(
                            () -> Durations.add(a, b).compareTo(with),
                            () -> TimeOrder.compareSum(a, b, with),
                            () -> -TimeOrder.compareToSum(with, a, b));
                    same(
                            () -> Durations.subtract(a, b).compareTo(with),
                            () -> TimeOrder.compareDifference(a, b, with),
                            () -> -TimeOrder.compareToDifference(with, a, b));
                }
            }
        }
    }

    @SafeVarargs
    private static void same(Supplier<Integer> calculated, Supplier<Integer>... fused) {
        Object expected = outcome(calculated);
        for (Supplier<Integer> one : fused) {
            assertThat(outcome(one)).isEqualTo(expected);
        }
    }

    private static Object outcome(Supplier<Integer> comparison) {
        try {
            return Integer.signum(comparison.get());
        } catch (NotEvaluable unevaluable) {
            return unevaluable.reason();
        }
    }
}
