package dev.precept.processor.emit.tests;

import com.palantir.javapoet.CodeBlock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** Writes points and spans of time as Java expressions. */
final class JavaTimes {

    private JavaTimes() {}

    static CodeBlock moment(String type, Instant value) {
        CodeBlock instant = CodeBlock.of("$T.parse($S)", Instant.class, value.toString());
        return switch (type) {
            case "java.time.Instant" -> instant;
            case "java.time.OffsetDateTime" ->
                CodeBlock.of("$T.ofInstant($L, $T.UTC)", OffsetDateTime.class, instant, ZoneOffset.class);
            case "java.time.ZonedDateTime" ->
                CodeBlock.of("$T.ofInstant($L, $T.UTC)", ZonedDateTime.class, instant, ZoneOffset.class);
            default -> throw new Unmakeable("a point in time as " + type);
        };
    }

    static CodeBlock span(Duration value) {
        return CodeBlock.of("$T.parse($S)", Duration.class, value.toString());
    }

    static CodeBlock day(LocalDate value) {
        return CodeBlock.of("$T.parse($S)", LocalDate.class, value.toString());
    }
}
