package dev.precept.processor.emit.clause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.CelOptions;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.precept.processor.clause.ClauseResult;
import dev.precept.processor.clause.ClauseRig;
import dev.precept.processor.clause.ClauseRig.Use;
import dev.precept.processor.clause.Compiled;
import dev.precept.processor.clause.TypedClause;
import dev.precept.runtime.clause.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Where a clause is plain CEL, CEL's own checker and interpreter are the measure of it. */
class CelConformanceTest {

    private static final CelCompiler CEL = CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(CelOptions.current()
                    .enableHeterogeneousNumericComparisons(false)
                    .build())
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .setResultType(SimpleType.BOOL)
            .addVar("n", SimpleType.INT)
            .addVar("big", SimpleType.INT)
            .addVar("rate", SimpleType.DOUBLE)
            .addVar("orderId", SimpleType.STRING)
            .addVar("vip", SimpleType.BOOL)
            .addVar("tags", ListType.create(SimpleType.STRING))
            .addVar("counts", ListType.create(SimpleType.INT))
            .build();

    private static final CelRuntime INTERPRETER =
            CelRuntimeFactory.standardCelRuntimeBuilder().build();

    @Test
    void comesToWhatTheInterpreterComesTo() throws Exception {
        Random random = new Random(7);
        List<String> clauses = new ArrayList<>();
        while (clauses.size() < 400) {
            String clause = new CelGenerator(random, true).condition(4);
            if (clause.length() < 400) {
                clauses.add(clause);
            }
        }
        Compiled compiled = ClauseRig.compile(Use.CONDITION, clauses);
        int[] outcomes = new int[3];
        for (int i = 0; i < clauses.size(); i++) {
            CelRuntime.Program program =
                    INTERPRETER.createProgram(CEL.compile(clauses.get(i)).getAst());
            for (int pair = 0; pair < 4; pair++) {
                Map<String, Object> arguments = arguments(random);
                Truth ours = (Truth) compiled.evaluate(i, ints(arguments));
                String theirs = interpreted(program, arguments);
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

    @Test
    void takesNothingThatTheCheckerRefuses() throws Exception {
        Random random = new Random(11);
        List<String> clauses = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            clauses.add(new CelGenerator(random, false).condition(3));
        }
        List<ClauseResult> results = ClauseRig.type(Use.CONDITION, clauses);
        int taken = 0;
        for (int i = 0; i < clauses.size(); i++) {
            boolean ours = results.get(i) instanceof TypedClause;
            boolean theirs = !CEL.compile(clauses.get(i)).hasError();
            assertThat(ours).as(clauses.get(i) + " -> " + results.get(i)).isEqualTo(theirs);
            taken += ours ? 1 : 0;
        }
        assertThat(taken).isBetween(100, 900);
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
        return Map.of(
                "n", (long) pick(random, 0, 1, -1, 7, Integer.MAX_VALUE, Integer.MIN_VALUE),
                "big", pick(random, 0L, 3L, -5L, Long.MAX_VALUE, Long.MIN_VALUE),
                "rate", pick(random, 0.0, 0.5, -2.5, 1e300, -0.0),
                "orderId", pick(random, "", "a", "A-12", "\uD83D\uDE00b", "zz"),
                "vip", random.nextBoolean(),
                "tags", pick(random, List.<String>of(), List.of("a"), List.of("b", "A-12", "zz")),
                "counts", pick(random, List.<Long>of(), List.of(0L), List.of(1L, 7L, -3L)));
    }

    /** The shop's tool has an {@code int} and a list of Integers where CEL has 64 bits only. */
    private static Map<String, Object> ints(Map<String, Object> arguments) {
        Map<String, Object> narrowed = new java.util.HashMap<>(arguments);
        narrowed.put("n", ((Long) arguments.get("n")).intValue());
        narrowed.put(
                "counts",
                ((List<?>) arguments.get("counts"))
                        .stream().map(count -> ((Long) count).intValue()).toList());
        return narrowed;
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... from) {
        return from[random.nextInt(from.length)];
    }
}
