package dev.precept.processor.witness;

import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.evaluate.ClauseValue.Opaque;
import java.util.List;
import java.util.Map;

/** Two values of each type of Java's own that clauses only compare, as that type's own reader takes them. */
final class OpaqueCandidates {

    private static final Map<String, List<String>> TEXTS = Map.of(
            "java.util.UUID",
            List.of("00000000-0000-0000-0000-000000000001", "00000000-0000-0000-0000-000000000002"),
            "java.net.URI",
            List.of("https://example.com/a", "https://example.com/b"),
            "java.util.Locale",
            List.of("en", "de"),
            "java.util.Currency",
            List.of("USD", "EUR"),
            "java.time.ZoneId",
            List.of("UTC", "Asia/Tokyo", "-09:30"),
            "java.time.ZoneOffset",
            List.of("Z", "+01:00"),
            "java.time.LocalDateTime",
            List.of("2026-01-01T00:00:00", "2026-01-01T00:00:01"),
            "java.time.LocalTime",
            List.of("00:00:00", "00:00:01"),
            "java.time.YearMonth",
            List.of("2026-01", "2026-02"),
            "java.time.Period",
            List.of("P1D", "P2D"));

    private OpaqueCandidates() {}

    /** Nothing for a type that is not known here. */
    static List<ClauseValue> of(String javaType) {
        return TEXTS.getOrDefault(javaType, List.of()).stream()
                .<ClauseValue>map(text -> new Opaque(javaType, text))
                .toList();
    }
}
