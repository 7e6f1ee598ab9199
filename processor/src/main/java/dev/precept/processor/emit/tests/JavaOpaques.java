package dev.precept.processor.emit.tests;

import com.palantir.javapoet.CodeBlock;
import java.net.URI;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;

/** Writes values of Java's own types that clauses only compare. */
final class JavaOpaques {

    private JavaOpaques() {}

    static CodeBlock of(String type, String text) {
        return switch (type) {
            case "java.util.UUID" -> CodeBlock.of("$T.fromString($S)", UUID.class, text);
            case "java.net.URI" -> CodeBlock.of("$T.create($S)", URI.class, text);
            case "java.util.Locale" -> CodeBlock.of("$T.forLanguageTag($S)", Locale.class, text);
            case "java.time.ZoneId" -> CodeBlock.of("$T.of($S)", ZoneId.class, text);
            case "java.util.Currency" -> CodeBlock.of("$T.getInstance($S)", Currency.class, text);
            default -> throw new Unmakeable("a value of " + type);
        };
    }
}
