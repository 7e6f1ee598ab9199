package dev.precept.processor.emit.clause;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Arguments at random, the borders of their types among them. */
final class ClauseValues {

    private final Random random;

    ClauseValues(Random random) {
        this.random = random;
    }

    /** As the interpreter takes them. */
    Map<String, Object> next() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("n", (long) pick(0, 1, -1, 2, 7, Integer.MAX_VALUE, Integer.MIN_VALUE));
        values.put("big", pick(0L, 1L, 3L, -5L, 59L, 63L, 64L, 1_767_225_600L, Long.MAX_VALUE, Long.MIN_VALUE));
        values.put("rate", pick(0.0, 0.5, -2.5, 1.49, 1e300, -0.0, Double.NaN, Double.POSITIVE_INFINITY, 9.3e18));
        values.put("orderId", pick(TEXTS));
        values.put("vip", random.nextBoolean());
        values.put("tags", pick(List.of(), List.of("a"), List.of("b", "A-12", "b"), List.of("", "\uD83D\uDE00")));
        values.put("words", pick(List.of(), List.of("a", "\uD83D\uDE00"), List.of("zz", "\u00e9\n", "a")));
        values.put("counts", pick(List.of(), List.of(0L), List.of(1L, 7L, -3L, 1L), List.of(2L, 2L)));
        values.put("grid", pick(List.of(), List.of(List.of(0L)), List.of(List.of(1L), List.of(), List.of(1L, 7L))));
        values.put("scores", pick(Map.of(), Map.of("a", 1L), Map.of("a", 2L, "b", 7L), Map.of("b", -1L)));
        values.put("byNumber", pick(Map.of(), Map.of(0L, "a"), Map.of(1L, "", -1L, "zz")));
        values.put("byTruth", pick(Map.of(), Map.of(true, 1L), Map.of(true, 0L, false, 7L)));
        values.put("groups", pick(Map.of(), Map.of("a", List.of("x")), Map.of("a", List.of(), "", List.of("b"))));
        values.put("note", pick(Optional.empty(), Optional.of("a"), Optional.of("")));
        values.put("notes", pick(List.of(), List.of(Optional.of("a"), Optional.empty())));
        values.put("placedAt", pick(TIMES));
        values.put("paidAt", pick(TIMES));
        values.put("times", pick(List.of(), List.of(TIMES[0]), List.of(TIMES[3], TIMES[5])));
        values.put("window", pick(SPANS));
        values.put("pause", pick(SPANS));
        return values;
    }

    /** As the tool takes them: it has an {@code int} and Integers where CEL has 64 bits only. */
    static Map<String, Object> inJava(Map<String, Object> values) {
        Map<String, Object> narrowed = new LinkedHashMap<>(values);
        List.of("n", "counts", "grid", "scores", "byNumber", "byTruth")
                .forEach(name -> narrowed.compute(name, (key, value) -> narrow(value)));
        return narrowed;
    }

    private static Object narrow(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(ClauseValues::narrow).toList();
        } else if (value instanceof Map<?, ?> map) {
            Map<Object, Object> narrowed = new LinkedHashMap<>();
            map.forEach((key, entry) -> narrowed.put(narrow(key), narrow(entry)));
            return narrowed;
        }
        return value instanceof Long whole ? (Object) whole.intValue() : value;
    }

    private static final String[] TEXTS = {
        "",
        "a",
        "A-12",
        "\uD83D\uDE00b",
        " a,a ",
        "42",
        "-1.5e3",
        "2026-01-01T00:00:00Z",
        "2025-12-31T19:00:00.25-05:00",
        "1h",
        "-90m0.5s",
        "Asia/Tokyo",
        "+01:00",
        "2:00"
    };

    private static final Instant[] TIMES = {
        Instant.EPOCH,
        Instant.EPOCH.minusNanos(1),
        Instant.parse("2026-01-01T00:00:00Z"),
        Instant.parse("2026-07-15T22:30:15.123456789Z"),
        Instant.parse("2024-02-29T23:59:59.999Z"),
        Instant.parse("9999-12-31T23:59:59.999999999Z"),
        Instant.parse("0001-01-01T00:00:00Z")
    };

    private static final Duration[] SPANS = {
        Duration.ZERO,
        Duration.ofNanos(1),
        Duration.ofMillis(-1500),
        Duration.ofHours(25),
        Duration.ofDays(-400_000),
        Duration.ofSeconds(315_576_000_000L)
    };

    @SafeVarargs
    private <T> T pick(T... from) {
        return from[random.nextInt(from.length)];
    }
}
