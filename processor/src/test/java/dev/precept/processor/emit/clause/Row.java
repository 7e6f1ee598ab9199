package dev.precept.processor.emit.clause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.processor.clause.ClauseRig;
import dev.precept.processor.clause.ClauseRig.Use;
import dev.precept.processor.clause.Compiled;
import dev.precept.runtime.clause.Truth;
import dev.precept.runtime.clause.Unevaluable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/** One clause with its arguments and its truth. */
record Row(String clause, Map<String, @Nullable Object> arguments, Truth expected) {

    static Row holds(String clause, @Nullable Object... arguments) {
        return new Row(clause, arguments(arguments), Truth.TRUE);
    }

    static Row fails(String clause, @Nullable Object... arguments) {
        return new Row(clause, arguments(arguments), Truth.FALSE);
    }

    static Row unevaluable(String clause, String part, String reason, @Nullable Object... arguments) {
        return new Row(clause, arguments(arguments), new Unevaluable(part, reason));
    }

    private static Map<String, @Nullable Object> arguments(@Nullable Object... pairs) {
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            arguments.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return arguments;
    }

    static Stream<DynamicTest> tests(List<Row> rows) {
        return tests(Use.CONDITION, rows);
    }

    static Stream<DynamicTest> tests(Use use, List<Row> rows) {
        List<String> clauses = rows.stream().map(Row::clause).distinct().toList();
        Compiled compiled = ClauseRig.compile(use, clauses);
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.clause() + " with " + row.arguments() + " -> " + row.expected(),
                        () -> assertThat(compiled.evaluate(row.clause(), row.arguments()))
                                .as(compiled.source())
                                .isEqualTo(row.expected())));
    }
}
