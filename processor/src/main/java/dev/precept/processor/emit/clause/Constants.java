package dev.precept.processor.emit.clause;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseType;
import dev.precept.processor.clause.ClauseType.Basic;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The constants of one guard: equal ones are one field. */
final class Constants {

    private static final Map<ClauseType, ClassName> TIMES = Map.of(
            Basic.TIMESTAMP,
            ClassName.get(Instant.class),
            Basic.DURATION,
            ClassName.get(Duration.class),
            Basic.DATE,
            ClassName.get(LocalDate.class));

    private final Map<CodeBlock, HoistedConstant> byInitializer = new LinkedHashMap<>();

    List<HoistedConstant> all() {
        return List.copyOf(byInitializer.values());
    }

    /** A decimal, from the digits that the clause has. */
    String decimal(String digits) {
        String name = "DECIMAL_" + digits.replace("-", "MINUS_").replaceAll("[^A-Za-z0-9_]", "_");
        return named(name, Names.BIG_DECIMAL, CodeBlock.of("new $T($S)", Names.BIG_DECIMAL, digits));
    }

    String pattern(String pattern) {
        return named("PATTERN_" + count("PATTERN_"), Names.PATTERN, CodeBlock.of("$T.of($S)", Names.PATTERN, pattern));
    }

    /** A timestamp, a duration, a date or a time zone, from the ISO text that the literal has. */
    String time(ClauseExpr.Literal literal) {
        String text = literal.value();
        ClassName type = TIMES.getOrDefault(literal.type(), ClassName.get(ZoneId.class));
        String prefix = literal.type() instanceof Basic basic ? basic.name() : "ZONE";
        String name = prefix + "_" + text.replace("-", "_").replaceAll("[^A-Za-z0-9_]", "_");
        String maker = literal.type() instanceof Basic ? "parse" : "of";
        return named(name, type, CodeBlock.of("$T.$L($S)", type, maker, text));
    }

    String texts(List<String> texts) {
        TypeName type = ParameterizedTypeName.get(ClassName.get(Set.class), ClassName.get(String.class));
        CodeBlock list = texts.stream().map(text -> CodeBlock.of("$S", text)).collect(CodeBlock.joining(", "));
        return named("TEXTS_" + count("TEXTS_"), type, CodeBlock.of("$T.of($L)", Set.class, list));
    }

    private String named(String name, TypeName type, CodeBlock initializer) {
        HoistedConstant known = byInitializer.get(initializer);
        if (known != null) {
            return known.name();
        }
        String free = name;
        for (int i = 2; isTaken(free); i++) {
            free = name + "_" + i;
        }
        byInitializer.put(initializer, new HoistedConstant(free, type, initializer));
        return free;
    }

    private boolean isTaken(String name) {
        return byInitializer.values().stream()
                .anyMatch(constant -> constant.name().equals(name));
    }

    private long count(String prefix) {
        return byInitializer.values().stream()
                .filter(constant -> constant.name().startsWith(prefix))
                .count();
    }
}
