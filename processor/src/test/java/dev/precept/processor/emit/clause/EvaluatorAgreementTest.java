package dev.precept.processor.emit.clause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.processor.clause.ClauseExpr.Variable;
import dev.precept.processor.clause.ClauseResult;
import dev.precept.processor.clause.ClauseRig;
import dev.precept.processor.clause.ClauseRig.Use;
import dev.precept.processor.clause.Compiled;
import dev.precept.processor.clause.TypedClause;
import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.evaluate.ClauseValue.Bool;
import dev.precept.processor.evaluate.ClauseValue.Floating;
import dev.precept.processor.evaluate.ClauseValue.Items;
import dev.precept.processor.evaluate.ClauseValue.Nothing;
import dev.precept.processor.evaluate.ClauseValue.Text;
import dev.precept.processor.evaluate.ClauseValue.Whole;
import dev.precept.processor.evaluate.Environment;
import dev.precept.processor.evaluate.Evaluator;
import dev.precept.runtime.clause.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the compiler evaluates for its examples is what the compiled guard comes to. */
class EvaluatorAgreementTest {

    @Test
    void comesToWhatTheCompiledClauseComesTo() {
        Random random = new Random(23);
        List<String> clauses = new ArrayList<>();
        while (clauses.size() < 250) {
            String clause = new CelGenerator(random, true).condition(4);
            if (clause.length() < 400) {
                clauses.add(clause);
            }
        }
        Compiled compiled = ClauseRig.compile(Use.CONDITION, clauses);
        List<ClauseResult> typed = ClauseRig.type(Use.CONDITION, clauses);
        int[] outcomes = new int[3];
        for (int i = 0; i < clauses.size(); i++) {
            for (int pair = 0; pair < 6; pair++) {
                Map<String, Object> arguments = arguments(random);
                Truth truth = (Truth) compiled.evaluate(i, arguments);
                String theirs = truth == Truth.TRUE ? "TRUE" : truth == Truth.FALSE ? "FALSE" : "UNEVALUABLE";
                var ours = Evaluator.condition(((TypedClause) typed.get(i)).root(), environment(arguments));
                assertThat(ours.orElseThrow().name())
                        .as("%s with %s", clauses.get(i), arguments)
                        .isEqualTo(theirs);
                outcomes[ours.get().ordinal()]++;
            }
        }
        assertThat(List.of(outcomes[0], outcomes[1], outcomes[2])).allMatch(count -> count > 40);
    }

    private static Map<String, Object> arguments(Random random) {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("n", pick(random, 0, 1, -1, 7, Integer.MAX_VALUE, Integer.MIN_VALUE));
        arguments.put("big", pick(random, 0L, 3L, -5L, Long.MAX_VALUE, Long.MIN_VALUE));
        arguments.put("rate", pick(random, 0.0, 0.5, -2.5, 1e300, -0.0, Double.NaN));
        arguments.put("orderId", pick(random, "", "a", "A-12", "\uD83D\uDE00b", null));
        arguments.put("vip", random.nextBoolean());
        arguments.put("tags", pick(random, List.of(), List.of("a"), List.of("b", "A-12", "zz"), null));
        arguments.put("counts", pick(random, List.of(), List.of(0), List.of(1, 7, -3)));
        return arguments;
    }

    private static Environment environment(Map<String, Object> arguments) {
        return new Environment() {
            @Override
            public Optional<ClauseValue> variable(Variable.Role role, String javaName) {
                return Optional.of(value(arguments.get(javaName)));
            }

            @Override
            public Optional<ClauseValue> fact(String name, List<ClauseValue> values) {
                return Optional.empty();
            }
        };
    }

    private static ClauseValue value(Object value) {
        if (value instanceof Boolean bool) {
            return new Bool(bool);
        } else if (value instanceof Double number) {
            return new Floating(number);
        } else if (value instanceof Number number) {
            return new Whole(number.longValue());
        } else if (value instanceof String text) {
            return new Text(text);
        } else if (value instanceof List<?> list) {
            return new Items(list.stream().map(EvaluatorAgreementTest::value).toList());
        }
        return new Nothing();
    }

    private static Object pick(Random random, Object... from) {
        return from[random.nextInt(from.length)];
    }
}
