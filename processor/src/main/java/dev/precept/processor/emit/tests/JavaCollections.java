package dev.precept.processor.emit.tests;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.evaluate.ClauseValue.Nothing;
import dev.precept.processor.evaluate.ClauseValue.Perhaps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/** Writes lists, sets, arrays, maps and optionals as Java expressions. */
final class JavaCollections {

    private static final ClassName ENTRIES = ClassName.get("dev.precept.testkit.contract", "Entries");

    /** So many equal elements are written as copies of one. */
    private static final int WRITTEN_OUT = 8;

    private final JavaValues values;

    JavaCollections(JavaValues values) {
        this.values = values;
    }

    CodeBlock perhaps(TypeMirror type, Perhaps perhaps) {
        Optional<ClauseValue> value = perhaps.value();
        return switch (JavaValues.name(type)) {
            case "java.util.OptionalInt" -> primitive(OptionalInt.class, value, "($T) ", int.class);
            case "java.util.OptionalLong" -> primitive(OptionalLong.class, value, "($T) ", long.class);
            case "java.util.OptionalDouble" -> primitive(OptionalDouble.class, value, "($T) ", double.class);
            default ->
                value.map(there -> CodeBlock.of("$T.of($L)", Optional.class, values.of(values.element(type, 0), there)))
                        .orElse(CodeBlock.of("$T.empty()", Optional.class));
        };
    }

    private static CodeBlock primitive(Class<?> type, Optional<ClauseValue> value, String cast, Class<?> primitive) {
        return value.map(there -> CodeBlock.of("$T.of(" + cast + "$L)", type, primitive, there.words()))
                .orElse(CodeBlock.of("$T.empty()", type));
    }

    CodeBlock items(TypeMirror type, List<ClauseValue> elements) {
        if (type instanceof ArrayType array) {
            return CodeBlock.of(
                    "new $T {$L}", TypeName.get(array), CodeBlock.join(all(array.getComponentType(), elements), ", "));
        }
        TypeMirror element = values.element(type, 0);
        CodeBlock list = list(element, elements);
        return switch (JavaValues.name(type)) {
            case "java.util.List", "java.util.Collection", "java.lang.Iterable", "java.util.SequencedCollection" ->
                list;
            case "java.util.ArrayList" -> CodeBlock.of("new $T<>($L)", ArrayList.class, list);
            case "java.util.Set", "java.util.LinkedHashSet", "java.util.HashSet", "java.util.SequencedSet" ->
                CodeBlock.of("new $T<>($L)", LinkedHashSet.class, list);
            default -> throw new Unmakeable("a collection of type " + type);
        };
    }

    private CodeBlock list(TypeMirror element, List<ClauseValue> elements) {
        TypeName of = TypeName.get(element);
        if (elements.isEmpty()) {
            return CodeBlock.of("$T.<$T>of()", List.class, of);
        }
        if (elements.size() > WRITTEN_OUT && elements.stream().distinct().count() == 1) {
            return CodeBlock.of(
                    "$T.<$T>nCopies($L, $L)",
                    Collections.class,
                    of,
                    elements.size(),
                    values.of(element, elements.get(0)));
        }
        String make = elements.stream().anyMatch(Nothing.class::isInstance) ? "asList" : "of";
        return CodeBlock.of(
                "$T.<$T>$L($L)",
                make.equals("of") ? List.class : Arrays.class,
                of,
                make,
                CodeBlock.join(all(element, elements), ", "));
    }

    private List<CodeBlock> all(TypeMirror element, List<ClauseValue> elements) {
        List<CodeBlock> all = new ArrayList<>();
        for (ClauseValue value : elements) {
            all.add(
                    value instanceof Nothing && !element.getKind().isPrimitive()
                            ? CodeBlock.of("($T) null", TypeName.get(element))
                            : values.of(element, value));
        }
        return all;
    }

    CodeBlock entries(TypeMirror type, Map<ClauseValue, ClauseValue> entries) {
        String name = JavaValues.name(type);
        if (!List.of("java.util.Map", "java.util.LinkedHashMap", "java.util.HashMap", "java.util.SequencedMap")
                .contains(name)) {
            throw new Unmakeable("a map of type " + type);
        }
        TypeMirror key = values.element(type, 0);
        TypeMirror value = values.element(type, 1);
        CodeBlock.Builder code =
                CodeBlock.builder().add("new $T<$T, $T>()", ENTRIES, TypeName.get(key), TypeName.get(value));
        entries.forEach((k, v) -> code.add(".with($L, $L)", values.of(key, k), values.of(value, v)));
        code.add(".map()");
        boolean plain = name.equals("java.util.Map");
        return plain ? code.build() : CodeBlock.of("new $T<>($L)", LinkedHashMap.class, code.build());
    }
}
