package dev.precept.processor.emit.clause;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.precept.processor.clause.ClauseType;
import dev.precept.processor.clause.ClauseType.Basic;
import dev.precept.processor.clause.Held;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Java's names for the model's types. */
final class JavaNames {

    private JavaNames() {}

    /**
     * A type by its qualified name. Where its package ends is told by its first capital: a class in a package that has
     * one is written in full, which is as correct.
     */
    static TypeName type(String javaName) {
        List<String> words = List.of(javaName.split("\\."));
        int first = 0;
        while (first < words.size() - 1
                && !Character.isUpperCase(words.get(first).charAt(0))) {
            first++;
        }
        return ClassName.get(
                String.join(".", words.subList(0, first)),
                words.get(first),
                words.subList(first + 1, words.size()).toArray(String[]::new));
    }

    /** The Java type in which clauses compute with a value of that type. */
    static TypeName canonical(ClauseType type) {
        if (type instanceof Basic basic) {
            return switch (basic) {
                case BOOL -> TypeName.BOOLEAN;
                case INT -> TypeName.LONG;
                case DOUBLE -> TypeName.DOUBLE;
                case DECIMAL -> Names.BIG_DECIMAL;
                case TEXT -> ClassName.get(String.class);
                case TIMESTAMP -> ClassName.get(Instant.class);
                case DURATION -> ClassName.get(Duration.class);
                case DATE -> ClassName.get(LocalDate.class);
                case NULL -> ClassName.get(Object.class);
            };
        }
        return type instanceof ClauseType.EnumOf of ? type(of.javaName()) : ClassName.get(Object.class);
    }

    /** The held type as a type argument. */
    static String boxed(Held held) {
        return switch (held.javaType()) {
            case "int" -> "Integer";
            case "char" -> "Character";
            case "byte", "short", "long", "float", "double", "boolean" ->
                Character.toUpperCase(held.javaType().charAt(0))
                        + held.javaType().substring(1);
            default -> held.javaType();
        };
    }
}
