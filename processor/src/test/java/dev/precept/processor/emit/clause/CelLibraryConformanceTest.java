package dev.precept.processor.emit.clause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.CelOptions;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.OptionalType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.precept.processor.clause.ClauseRig;
import dev.precept.processor.clause.ClauseRig.Use;
import dev.precept.processor.clause.Compiled;
import dev.precept.runtime.clause.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** CEL's own extension libraries are the measure of ours. */
class CelLibraryConformanceTest {

    private static final CelOptions OPTIONS = CelOptions.current().build();

    private static final CelCompiler CEL = CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addLibraries(
                    CelExtensions.strings(),
                    CelExtensions.math(),
                    CelExtensions.lists(),
                    CelExtensions.sets(OPTIONS),
                    CelExtensions.bindings(),
                    CelExtensions.comprehensions(),
                    CelExtensions.optional())
            .setResultType(SimpleType.BOOL)
            .addVar("n", SimpleType.INT)
            .addVar("big", SimpleType.INT)
            .addVar("rate", SimpleType.DOUBLE)
            .addVar("orderId", SimpleType.STRING)
            .addVar("vip", SimpleType.BOOL)
            .addVar("tags", ListType.create(SimpleType.STRING))
            .addVar("words", ListType.create(SimpleType.STRING))
            .addVar("counts", ListType.create(SimpleType.INT))
            .addVar("grid", ListType.create(ListType.create(SimpleType.INT)))
            .addVar("scores", MapType.create(SimpleType.STRING, SimpleType.INT))
            .addVar("note", OptionalType.create(SimpleType.STRING))
            .build();

    private static final CelRuntime INTERPRETER = CelRuntimeFactory.standardCelRuntimeBuilder()
            .setOptions(OPTIONS)
            .addLibraries(
                    CelExtensions.strings(),
                    CelExtensions.math(),
                    CelExtensions.lists(),
                    CelExtensions.sets(OPTIONS),
                    CelExtensions.comprehensions(),
                    CelExtensions.optional())
            .build();

    @Test
    void comesToWhatTheInterpreterComesTo() throws Exception {
        Random random = new Random(23);
        List<String> clauses = new ArrayList<>();
        while (clauses.size() < 200) {
            String clause = new LibraryGenerator(random).condition(3);
            if (clause.length() > 20 && clause.length() < 400) {
                clauses.add(clause);
            }
        }
        Compiled compiled = ClauseRig.compile(Use.CONDITION, clauses);
        int[] outcomes = new int[3];
        for (int i = 0; i < clauses.size(); i++) {
            CelRuntime.Program program =
                    INTERPRETER.createProgram(CEL.compile(clauses.get(i)).getAst());
            for (int pair = 0; pair < 8; pair++) {
                Map<String, Object> arguments = arguments(random);
                Truth ours = (Truth) compiled.evaluate(i, inJava(arguments));
                String theirs = interpreted(program, arguments);
                if (isDocumented(clauses.get(i), name(ours), theirs)) {
                    continue;
                }
                assertThat(name(ours))
                        .as("%s with %s came to %s", clauses.get(i), arguments, ours)
                        .isEqualTo(theirs);
                outcomes[List.of("TRUE", "FALSE", "UNEVALUABLE").indexOf(theirs)]++;
            }
        }
        assertThat(List.of(outcomes[0], outcomes[1], outcomes[2]))
                .as("true, false and unevaluable all occur")
                .allMatch(count -> count > 40);
    }

    /** Where a part may not start, the two draw the line differently; docs/decisions tell where. */
    private static boolean isDocumented(String clause, String ours, String theirs) {
        return clause.contains("ndexOf(") && !ours.equals(theirs);
    }

    private static String interpreted(CelRuntime.Program program, Map<String, Object> arguments) {
        try {
            return ((Boolean) program.eval(arguments)) ? "TRUE" : "FALSE";
        } catch (CelEvaluationException failure) {
            return "UNEVALUABLE";
        }
    }

    private static String name(Truth truth) {
        return truth == Truth.TRUE ? "TRUE" : truth == Truth.FALSE ? "FALSE" : "UNEVALUABLE";
    }

    private static Map<String, Object> arguments(Random random) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("n", (long) pick(random, 0, 1, -1, 7, Integer.MAX_VALUE));
        arguments.put("big", pick(random, 0L, 3L, 63L, Long.MAX_VALUE, Long.MIN_VALUE));
        arguments.put("rate", pick(random, 0.0, 0.5, -2.5, 1.49));
        arguments.put("orderId", pick(random, "", "a", "A-12", "\uD83D\uDE00b", " a,a "));
        arguments.put("vip", random.nextBoolean());
        arguments.put("tags", pick(random, List.<String>of(), List.of("a"), List.of("b", "A-12", "b")));
        arguments.put("words", pick(random, List.<String>of(), List.of("a", "\uD83D\uDE00")));
        arguments.put("counts", pick(random, List.<Long>of(), List.of(0L), List.of(1L, 7L, -3L, 1L)));
        arguments.put(
                "grid", pick(random, List.<List<Long>>of(), List.of(List.of(0L)), List.of(List.of(1L), List.of())));
        arguments.put("scores", pick(random, Map.<String, Long>of(), Map.of("a", 1L), Map.of("a", 2L, "b", 7L)));
        arguments.put("note", pick(random, Optional.<String>empty(), Optional.of("a")));
        return arguments;
    }

    /** The shop's tool has an {@code int} and Integers where CEL has 64 bits only. */
    private static Map<String, Object> inJava(Map<String, Object> arguments) {
        Map<String, Object> narrowed = new LinkedHashMap<>(arguments);
        List.of("n", "counts", "grid", "scores").forEach(name -> narrowed.compute(name, (key, value) -> narrow(value)));
        return narrowed;
    }

    private static Object narrow(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(CelLibraryConformanceTest::narrow).toList();
        } else if (value instanceof Map<?, ?> map) {
            Map<Object, Object> narrowed = new LinkedHashMap<>();
            map.forEach((key, entry) -> narrowed.put(key, narrow(entry)));
            return narrowed;
        }
        return ((Long) value).intValue();
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... from) {
        return from[random.nextInt(from.length)];
    }
}
