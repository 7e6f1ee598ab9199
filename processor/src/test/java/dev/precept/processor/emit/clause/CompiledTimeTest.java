package dev.precept.processor.emit.clause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.processor.clause.ClauseRig;
import dev.precept.processor.clause.ClauseRig.Use;
import dev.precept.processor.clause.Compiled;
import dev.precept.runtime.clause.Truth;
import dev.precept.runtime.clause.Unevaluable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What compiled clauses over times come to. */
class CompiledTimeTest {

    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");
    private static final String RANGE = "the timestamp is outside of the years 1 to 9999";
    private static final String TOO_LONG = "the duration is longer than ten thousand years";

    private record Row(String clause, Truth expected, Map<String, @Nullable Object> arguments) {}

    private static Row row(Truth expected, String clause, @Nullable Object... pairs) {
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            arguments.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return new Row(clause, expected, arguments);
    }

    private static Row holds(String clause, @Nullable Object... pairs) {
        return row(Truth.TRUE, clause, pairs);
    }

    private static Row fails(String clause, @Nullable Object... pairs) {
        return row(Truth.FALSE, clause, pairs);
    }

    private static Row unevaluable(String clause, String reason, @Nullable Object... pairs) {
        return row(new Unevaluable(clause, reason), clause, pairs);
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }

    private static final List<Row> TIMESTAMPS = List.of(
            holds("placedAt >= timestamp('2026-01-01T00:00:00Z')", "placedAt", NEW_YEAR),
            fails("placedAt > timestamp('2026-01-01T01:00:00+01:00')", "placedAt", NEW_YEAR),
            holds("placedAt == offsetAt", "placedAt", NEW_YEAR, "offsetAt", offset("2026-01-01T02:00:00+02:00")),
            holds(
                    "zonedAt <= offsetAt",
                    "zonedAt",
                    NEW_YEAR.atZone(tokyo()),
                    "offsetAt",
                    offset("2026-01-01T00:00:00Z")),
            unevaluable("offsetAt == placedAt", "offsetAt is null", "placedAt", NEW_YEAR),
            holds("offsetAt == null || offsetAt > placedAt"),
            holds("placedAt != paidAt", "placedAt", NEW_YEAR, "paidAt", NEW_YEAR.plusNanos(1)),
            holds("placedAt < paidAt", "placedAt", Instant.MIN, "paidAt", Instant.MAX),
            holds("paidAt - placedAt <= duration('24h')", "placedAt", NEW_YEAR, "paidAt", at("2026-01-02T00:00:00Z")),
            fails(
                    "paidAt - placedAt <= duration('24h')",
                    "placedAt",
                    NEW_YEAR,
                    "paidAt",
                    at("2026-01-02T00:00:00.000000001Z")),
            holds("placedAt - paidAt == duration('-1.5s')", "placedAt", NEW_YEAR, "paidAt", NEW_YEAR.plusMillis(1500)),
            holds("placedAt + window == window + placedAt", "placedAt", NEW_YEAR, "window", Duration.ofNanos(-7)),
            holds("placedAt - window < placedAt", "placedAt", NEW_YEAR, "window", Duration.ofNanos(1)),
            unevaluable(
                    "placedAt + window > placedAt", RANGE, "placedAt", NEW_YEAR, "window", Duration.ofDays(3_000_000)),
            unevaluable(
                    "placedAt - window < placedAt", RANGE, "placedAt", NEW_YEAR, "window", Duration.ofDays(800_000)),
            unevaluable(
                    "placedAt - paidAt > window",
                    RANGE,
                    "placedAt",
                    Instant.MAX,
                    "paidAt",
                    NEW_YEAR,
                    "window",
                    Duration.ZERO),
            unevaluable(
                    "placedAt + window > placedAt",
                    TOO_LONG,
                    "placedAt",
                    NEW_YEAR,
                    "window",
                    Duration.ofSeconds(Long.MAX_VALUE)),
            unevaluable("placedAt.getHours() == 0", RANGE, "placedAt", Instant.MAX),
            unevaluable("placedAt.getMilliseconds() == 0", RANGE, "placedAt", Instant.MIN),
            holds("timestamp(orderId) == placedAt", "orderId", "2025-12-31T19:00:00-05:00", "placedAt", NEW_YEAR),
            unevaluable(
                    "timestamp(orderId) == placedAt",
                    "the text is not a timestamp",
                    "orderId",
                    "2026-01-01",
                    "placedAt",
                    NEW_YEAR),
            unevaluable(
                    "timestamp(orderId) == placedAt",
                    "the text is not a timestamp",
                    "orderId",
                    "2026-01-01T00:00Z",
                    "placedAt",
                    NEW_YEAR),
            unevaluable(
                    "timestamp(orderId) == placedAt",
                    RANGE,
                    "orderId",
                    "0001-01-01T00:00:00+01:00",
                    "placedAt",
                    NEW_YEAR),
            holds("timestamp(big) == placedAt", "big", 1_767_225_600L, "placedAt", NEW_YEAR),
            unevaluable("timestamp(big) == placedAt", RANGE, "big", Long.MAX_VALUE, "placedAt", NEW_YEAR),
            holds("int(placedAt) == 1767225600", "placedAt", NEW_YEAR.plusMillis(999)),
            holds("int(placedAt) == -1", "placedAt", Instant.EPOCH.minusNanos(1)),
            holds("string(placedAt) == '2026-01-01T00:00:00.500Z'", "placedAt", NEW_YEAR.plusMillis(500)),
            holds("placedAt in [timestamp('2026-01-01T00:00:00Z'), paidAt]", "placedAt", NEW_YEAR, "paidAt", NEW_YEAR),
            holds("placedAt in times", "placedAt", NEW_YEAR, "times", List.of(Instant.EPOCH, NEW_YEAR)),
            holds("times.all(t, t <= placedAt)", "placedAt", NEW_YEAR, "times", List.of(Instant.EPOCH, NEW_YEAR)),
            holds(
                    "times.map(t, t + window)[0] == placedAt",
                    "placedAt",
                    NEW_YEAR,
                    "times",
                    List.of(NEW_YEAR),
                    "window",
                    Duration.ZERO),
            holds("(vip ? placedAt : paidAt) == paidAt", "placedAt", Instant.EPOCH, "paidAt", NEW_YEAR),
            holds("due(placedAt) - placedAt == duration('1h')", "placedAt", NEW_YEAR),
            holds("hourOf(offsetAt) == 2", "offsetAt", offset("2026-01-01T02:00:00+02:00")),
            holds("hourOf(placedAt) == 0", "placedAt", NEW_YEAR));

    private static final List<Row> FIELDS = List.of(
            holds("placedAt.getFullYear() == 2026 && placedAt.getMonth() == 0", "placedAt", NEW_YEAR),
            holds("placedAt.getDate() == 1 && placedAt.getDayOfMonth() == 0", "placedAt", NEW_YEAR),
            holds("placedAt.getDayOfWeek() == 4 && placedAt.getDayOfYear() == 0", "placedAt", NEW_YEAR),
            holds("placedAt.getDayOfWeek() == 0", "placedAt", at("2026-01-04T12:00:00Z")),
            holds("placedAt.getFullYear('America/New_York') == 2025", "placedAt", NEW_YEAR),
            holds("placedAt.getDayOfYear('America/New_York') == 364", "placedAt", NEW_YEAR),
            holds("placedAt.getHours('Europe/Berlin') == 2", "placedAt", at("2026-07-01T00:30:00Z")),
            holds("placedAt.getHours('Europe/Berlin') == 1", "placedAt", at("2026-01-01T00:30:00Z")),
            holds("placedAt.getMinutes('+05:45') == 45", "placedAt", NEW_YEAR),
            holds("placedAt.getHours('2:00') == 2", "placedAt", NEW_YEAR),
            holds("placedAt.getHours('-9:30') == 14", "placedAt", NEW_YEAR),
            holds("placedAt.getHours(zone) == 9", "placedAt", NEW_YEAR, "zone", tokyo()),
            holds("placedAt.getHours(orderId) == 2", "placedAt", NEW_YEAR, "orderId", "2:00"),
            unevaluable(
                    "placedAt.getHours(orderId) == 2",
                    "the text is not a time zone",
                    "placedAt",
                    NEW_YEAR,
                    "orderId",
                    "Mars/Base"),
            holds(
                    "placedAt.getSeconds() == 59 && placedAt.getMilliseconds() == 999",
                    "placedAt",
                    at("1969-12-31T23:59:59.9999Z")),
            holds(
                    "placedAt.getMinutes() == 59 && placedAt.getHours() == 23",
                    "placedAt",
                    at("1969-12-31T23:59:59.9999Z")),
            holds("window.getHours() == 1 && window.getMinutes() == 90", "window", Duration.ofMinutes(90)),
            holds("window.getSeconds() == -1 && window.getMilliseconds() == -500", "window", Duration.ofMillis(-1500)),
            holds("window.getSeconds() == 0 && window.getMilliseconds() == -500", "window", Duration.ofMillis(-500)),
            holds("window.getHours() == -1", "window", Duration.ofMinutes(-119)));

    private static final List<Row> DURATIONS = List.of(
            holds("window <= duration('1h30m')", "window", Duration.ofMinutes(90)),
            fails(
                    "window <= duration('1h30m')",
                    "window",
                    Duration.ofMinutes(90).plusNanos(1)),
            holds("window == duration('1.5h') - duration('-30m')", "window", Duration.ofHours(2)),
            holds("window + pause < duration('0s')", "window", Duration.ofSeconds(-2), "pause", Duration.ofSeconds(1)),
            unevaluable(
                    "window + pause < duration('0s')",
                    TOO_LONG,
                    "window",
                    Duration.ofDays(3_652_000),
                    "pause",
                    Duration.ofDays(3_652_000)),
            holds("window > pause", "window", Duration.ofSeconds(Long.MAX_VALUE), "pause", Duration.ZERO),
            holds(
                    "duration(orderId) == window",
                    "orderId",
                    "-1m0.000000001s",
                    "window",
                    Duration.ofMinutes(-1).minusNanos(1)),
            holds("duration(orderId) == window", "orderId", "1µs", "window", Duration.ofNanos(1000)),
            unevaluable(
                    "duration(orderId) == window",
                    "the text is not a duration",
                    "orderId",
                    "5",
                    "window",
                    Duration.ZERO),
            unevaluable(
                    "duration(orderId) == window",
                    "the text is not a duration",
                    "orderId",
                    "1d",
                    "window",
                    Duration.ZERO),
            unevaluable(
                    "duration(orderId) == window",
                    "the text is not a duration",
                    "orderId",
                    "9".repeat(101) + "s",
                    "window",
                    Duration.ZERO),
            unevaluable(
                    "duration(orderId) == window", TOO_LONG, "orderId", "9".repeat(90) + "s", "window", Duration.ZERO),
            unevaluable("duration(orderId) == window", TOO_LONG, "orderId", "315576000001s", "window", Duration.ZERO),
            holds("string(window) == '-0.500s'", "window", Duration.ofMillis(-500)),
            holds("string(window) == '315576000000s'", "window", Duration.ofSeconds(315_576_000_000L)),
            unevaluable("window > duration('1s')", "window is null"),
            holds(
                    "slack(day, window) == duration('745h')",
                    "day",
                    LocalDate.of(2026, 1, 31),
                    "window",
                    Duration.ofHours(1)));

    private static final List<Row> DATES = List.of(
            holds("day <= date('2026-01-31')", "day", LocalDate.of(2026, 1, 31)),
            fails("day < otherDay", "day", LocalDate.MAX, "otherDay", LocalDate.MIN),
            holds("day - otherDay == 29", "day", LocalDate.of(2024, 3, 1), "otherDay", LocalDate.of(2024, 2, 1)),
            holds("otherDay + 30 >= day", "day", LocalDate.of(2024, 3, 2), "otherDay", LocalDate.of(2024, 2, 1)),
            holds(
                    "day - 1 == otherDay && 1 + otherDay == day",
                    "day",
                    LocalDate.of(2024, 3, 1),
                    "otherDay",
                    LocalDate.of(2024, 2, 29)),
            unevaluable(
                    "day + big > day",
                    "the date is outside of the years 1 to 9999",
                    "day",
                    LocalDate.of(2024, 3, 1),
                    "big",
                    Long.MAX_VALUE),
            unevaluable(
                    "day - big > day",
                    "the date is outside of the years 1 to 9999",
                    "day",
                    LocalDate.of(2024, 3, 1),
                    "big",
                    Long.MIN_VALUE),
            unevaluable(
                    "day - otherDay > 0",
                    "the date is outside of the years 1 to 9999",
                    "day",
                    LocalDate.MAX,
                    "otherDay",
                    LocalDate.EPOCH),
            holds("placedAt.date('Asia/Tokyo') == date('2026-01-01')", "placedAt", at("2025-12-31T15:00:00Z")),
            holds("placedAt.date('America/New_York') == day", "placedAt", NEW_YEAR, "day", LocalDate.of(2025, 12, 31)),
            holds("date(orderId) == day", "orderId", "2026-01-31", "day", LocalDate.of(2026, 1, 31)),
            unevaluable(
                    "date(orderId) == day", "the text is not a date", "orderId", "2026-02-30", "day", LocalDate.EPOCH),
            holds(
                    "day.getDayOfWeek() == 0 && day.getDate() == 4 && day.getMonth() == 0",
                    "day",
                    LocalDate.of(2026, 1, 4)),
            holds(
                    "day.getFullYear() == 2026 && day.getDayOfMonth() == 3 && day.getDayOfYear() == 3",
                    "day",
                    LocalDate.of(2026, 1, 4)),
            holds("string(day) == '2026-01-04'", "day", LocalDate.of(2026, 1, 4)));

    private static OffsetDateTime offset(String text) {
        return OffsetDateTime.parse(text);
    }

    private static ZoneId tokyo() {
        return ZoneId.of("Asia/Tokyo");
    }

    @TestFactory
    Stream<DynamicTest> timestamps() {
        return tests(TIMESTAMPS);
    }

    @TestFactory
    Stream<DynamicTest> fields() {
        return tests(FIELDS);
    }

    @TestFactory
    Stream<DynamicTest> durations() {
        return tests(DURATIONS);
    }

    @TestFactory
    Stream<DynamicTest> dates() {
        return tests(DATES);
    }

    @Test
    void aTimeIsAKey() {
        Compiled keys = ClauseRig.compile(Use.KEY, List.of("zonedAt", "window", "placedAt.date('UTC')"));
        ZonedDateTime tokyo = NEW_YEAR.atZone(tokyo());

        assertThat(keys.evaluate("zonedAt", Map.of("zonedAt", tokyo))).isEqualTo(NEW_YEAR);
        assertThat(keys.evaluate("window", Map.of("window", Duration.ofHours(24))))
                .isEqualTo(Duration.ofDays(1));
        assertThat(keys.evaluate("placedAt.date('UTC')", Map.of("placedAt", NEW_YEAR)))
                .isEqualTo(LocalDate.of(2026, 1, 1));
    }

    @Test
    void whatTheAuthorSpellsIsReadOnce() {
        String source = ClauseRig.compile(
                        Use.CONDITION,
                        List.of(
                                "placedAt > timestamp('2026-01-01T01:00:00+01:00')",
                                "placedAt - paidAt < duration('90m') || window < duration('1h30m')",
                                "placedAt.getHours('Europe/Berlin') < 18",
                                "day > date('2026-01-31')"))
                .source();

        assertThat(source)
                .contains("TIMESTAMP_2026_01_01T00_00_00Z = Instant.parse(\"2026-01-01T00:00:00Z\")")
                .containsOnlyOnce("Duration.parse(\"PT1H30M\")")
                .contains("ZONE_Europe_Berlin = ZoneId.of(\"Europe/Berlin\")")
                .contains("DATE_2026_01_31 = LocalDate.parse(\"2026-01-31\")")
                .doesNotContain("Timestamps.parse", "Durations.parse", "Dates.parse");
    }

    private static Stream<DynamicTest> tests(List<Row> rows) {
        Compiled compiled = ClauseRig.compile(
                Use.CONDITION, rows.stream().map(Row::clause).distinct().toList());
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.clause() + " with " + row.arguments() + " -> " + row.expected(),
                        () -> assertThat(compiled.evaluate(row.clause(), row.arguments()))
                                .as(compiled.source())
                                .isEqualTo(row.expected())));
    }
}
