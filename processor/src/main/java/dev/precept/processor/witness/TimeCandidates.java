package dev.precept.processor.witness;

import dev.precept.processor.clause.ClauseType;
import dev.precept.processor.clause.ClauseType.Basic;
import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.evaluate.ClauseValue.Day;
import dev.precept.processor.evaluate.ClauseValue.Moment;
import dev.precept.processor.evaluate.ClauseValue.Span;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Times worth trying: each constant, a nanosecond or a day beside it, and what fields of a clock or calendar name. */
final class TimeCandidates {

    private static final Instant SOME = Instant.parse("2026-01-15T12:00:00Z");
    private static final long MOST = 100_000;

    private final Constants constants;

    TimeCandidates(Constants constants) {
        this.constants = constants;
    }

    /** Nothing for types that are no times. */
    List<ClauseValue> of(ClauseType type) {
        if (type == Basic.TIMESTAMP) {
            return moments();
        } else if (type == Basic.DURATION) {
            return spans();
        }
        return type == Basic.DATE ? days() : List.of();
    }

    private List<ClauseValue> moments() {
        Set<Instant> all = new LinkedHashSet<>();
        all.add(SOME);
        for (Instant constant : constants.moments()) {
            all.addAll(List.of(constant, constant.plusNanos(1), constant.minusNanos(1)));
        }
        all.add(Instant.EPOCH);
        for (BigDecimal number : constants.numbers()) {
            if (number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(MOST)) <= 0) {
                fields(number.intValue(), all);
            }
        }
        for (int day = 0; day < 7 && !constants.numbers().isEmpty(); day++) {
            all.add(SOME.plus(Duration.ofDays(day)));
        }
        for (int month = 1; month <= 12 && !constants.numbers().isEmpty(); month++) {
            all.add(Instant.parse(String.format(java.util.Locale.ROOT, "2026-%02d-01T00:00:00Z", month)));
        }
        return all.stream().<ClauseValue>map(Moment::new).toList();
    }

    /** The hour, minute, second, day or year of that number, and the last nanosecond before it. */
    private static void fields(int number, Set<Instant> all) {
        Instant midnight = Instant.parse("2026-01-15T00:00:00Z");
        for (int n = number; n <= number + 1; n++) {
            for (long unit : new long[] {3600, 60, 1, 86_400}) {
                Instant at = midnight.plusSeconds(n * unit);
                all.addAll(List.of(at, at.minusNanos(1)));
            }
            all.add(midnight.plusMillis(n));
            if (n >= 1 && n <= 9999) {
                Instant year = LocalDate.of(n, 1, 1).atStartOfDay().toInstant(java.time.ZoneOffset.UTC);
                all.addAll(List.of(year, year.minusNanos(1)));
            }
        }
    }

    private List<ClauseValue> spans() {
        Set<Duration> all = new LinkedHashSet<>(
                List.of(Duration.ofSeconds(1), Duration.ZERO, Duration.ofNanos(1), Duration.ofNanos(-1)));
        for (Duration constant : constants.spans()) {
            all.addAll(List.of(constant, constant.plusNanos(1), constant.minusNanos(1)));
        }
        for (BigDecimal number : constants.numbers()) {
            if (number.abs().compareTo(BigDecimal.valueOf(MOST)) <= 0) {
                for (long unit : new long[] {1, 60, 3600}) {
                    for (int n = number.intValue() - 1; n <= number.intValue() + 1; n++) {
                        Duration at = Duration.ofSeconds(n * unit);
                        all.addAll(List.of(at, at.minusNanos(1)));
                    }
                }
                all.add(Duration.ofMillis(number.intValue()));
            }
        }
        return all.stream().<ClauseValue>map(Span::new).toList();
    }

    private List<ClauseValue> days() {
        LocalDate some = LocalDate.of(2026, 1, 15);
        Set<LocalDate> all = new LinkedHashSet<>();
        all.add(some);
        for (LocalDate constant : constants.days()) {
            all.addAll(List.of(constant, constant.plusDays(1), constant.minusDays(1)));
        }
        if (!constants.numbers().isEmpty()) {
            for (int i = 1; i <= 31; i++) {
                all.add(some.plusDays(i));
            }
            for (int month = 1; month <= 12; month++) {
                all.add(LocalDate.of(2026, month, 1));
            }
        }
        for (BigDecimal number : constants.numbers()) {
            if (number.signum() > 0 && number.compareTo(BigDecimal.valueOf(9998)) <= 0) {
                all.add(LocalDate.of(number.intValue(), 1, 1));
                all.add(LocalDate.of(number.intValue() + 1, 1, 1));
                all.add(LocalDate.of(number.intValue(), 1, 1).minusDays(1));
            }
        }
        return all.stream().<ClauseValue>map(Day::new).toList();
    }
}
