package dev.precept.processor.emit.tests;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Values for what nobody looks at, which constructors that check their arguments take most of the time. */
final class JavaDefaults {

    private JavaDefaults() {}

    static Optional<CodeBlock> of(String type) {
        return Optional.ofNullable(
                switch (type) {
                    case "java.lang.String", "java.lang.CharSequence", "java.lang.Object" -> CodeBlock.of("$S", "x");
                    case "java.lang.Boolean" -> CodeBlock.of("false");
                    case "java.lang.Integer" -> CodeBlock.of("1");
                    case "java.lang.Long" -> CodeBlock.of("1L");
                    case "java.lang.Double" -> CodeBlock.of("1.0");
                    case "java.math.BigDecimal" -> CodeBlock.of("$T.ONE", BigDecimal.class);
                    case "java.math.BigInteger" -> CodeBlock.of("$T.ONE", BigInteger.class);
                    case "java.time.Instant" -> CodeBlock.of("$T.EPOCH", Instant.class);
                    case "java.time.Duration" -> CodeBlock.of("$T.ZERO", Duration.class);
                    case "java.time.LocalDate" -> CodeBlock.of("$T.EPOCH", LocalDate.class);
                    case "java.util.List", "java.util.Collection", "java.lang.Iterable" ->
                        CodeBlock.of("$T.of()", List.class);
                    case "java.util.Set" -> CodeBlock.of("$T.of()", Set.class);
                    case "java.util.Map" -> CodeBlock.of("$T.of()", Map.class);
                    case "java.util.Optional" -> CodeBlock.of("$T.empty()", Optional.class);
                    default -> null;
                });
    }

    /** An enum's first constant, if it has any. */
    static Optional<CodeBlock> constant(TypeElement type) {
        return type.getEnclosedElements().stream()
                .filter(element -> element.getKind() == ElementKind.ENUM_CONSTANT)
                .findFirst()
                .map(element -> CodeBlock.of("$T.$L", ClassName.get(type), element.getSimpleName()));
    }
}
