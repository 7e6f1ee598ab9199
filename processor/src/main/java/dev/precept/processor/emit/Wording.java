package dev.precept.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import java.util.Locale;
import java.util.stream.Stream;

/** Names and comments of generated code. */
final class Wording {

    private Wording() {}

    /** {@code issueRefund} becomes {@code ISSUE_REFUND}. */
    static String constant(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }

    /** A guard repeats the types of its tools, whatever the compiler thinks of them; more is added by name. */
    static AnnotationSpec suppressing(String... more) {
        CodeBlock names = Stream.concat(
                        Stream.of("NullAway", "cast", "deprecation", "rawtypes", "removal", "unchecked"),
                        Stream.of(more))
                .map(name -> CodeBlock.of("$S", name))
                .collect(CodeBlock.joining(", ", "{", "}"));
        return AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", names)
                .build();
    }

    /** Text for a line comment: one line, and no escape that the compiler would read as a line's end. */
    static String comment(String text) {
        return text.replaceAll("\\s+", " ").replace("\\u", "\\ u");
    }
}
