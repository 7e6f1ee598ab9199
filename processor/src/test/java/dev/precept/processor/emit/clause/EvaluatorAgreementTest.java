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
import dev.precept.processor.evaluate.ClauseValue.Entries;
import dev.precept.processor.evaluate.ClauseValue.Floating;
import dev.precept.processor.evaluate.ClauseValue.Items;
import dev.precept.processor.evaluate.ClauseValue.Moment;
import dev.precept.processor.evaluate.ClauseValue.Nothing;
import dev.precept.processor.evaluate.ClauseValue.Perhaps;
import dev.precept.processor.evaluate.ClauseValue.Span;
import dev.precept.processor.evaluate.ClauseValue.Text;
import dev.precept.processor.evaluate.ClauseValue.Whole;
import dev.precept.processor.evaluate.Environment;
import dev.precept.processor.evaluate.Evaluator;
import dev.precept.processor.evaluate.Outcome;
import dev.precept.runtime.clause.Truth;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the compiler evaluates for its examples is what the compiled guard comes to. */
class EvaluatorAgreementTest {

    @Test
    void comesToWhatTheCompiledClauseComesTo() {
        agrees(CoreTemplates.all(), 600);
    }

    @Test
    void comesToWhatTheCompiledLibraryComesTo() {
        agrees(ClauseGenerator.TEMPLATES, 1_200);
    }

    private static void agrees(List<Template> templates, int clausesWanted) {
        Random random = new Random(23);
        ClauseGenerator generator = new ClauseGenerator(random, 0, templates);
        ClauseValues values = new ClauseValues(random);
        List<String> clauses = typed(generator, clausesWanted);
        Compiled compiled = ClauseRig.compile(Use.CONDITION, clauses);
        List<ClauseResult> typed = ClauseRig.type(Use.CONDITION, clauses);
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        int undecided = 0;
        for (int i = 0; i < clauses.size(); i++) {
            for (int pair = 0; pair < 6; pair++) {
                Map<String, Object> arguments = arguments(values, random);
                Optional<Outcome> ours =
                        Evaluator.condition(((TypedClause) typed.get(i)).root(), environment(arguments));
                if (ours.isPresent()) {
                    Truth truth = (Truth) compiled.evaluate(i, arguments);
                    String theirs = truth == Truth.TRUE ? "TRUE" : truth == Truth.FALSE ? "FALSE" : "UNEVALUABLE";
                    assertThat(ours.get().name())
                            .as("%s with %s", clauses.get(i), arguments)
                            .isEqualTo(theirs);
                    outcomes.merge(ours.get(), 1, Integer::sum);
                } else {
                    undecided++;
                }
            }
        }
        System.out.println(
                "Evaluator and guard: " + clauses.size() + " clauses, " + outcomes + ", undecided " + undecided);
        // what it does not know it leaves undecided
        assertThat(undecided).isLessThan(clauses.size() * 6 / 50);
        assertThat(outcomes)
                .hasSize(3)
                .allSatisfy(
                        (outcome, count) -> assertThat(count).as(outcome.name()).isGreaterThan(40));
    }

    /** Generated clauses without those that are too much work, and those with a time that can be none. */
    private static List<String> typed(ClauseGenerator generator, int wanted) {
        List<String> generated = Stream.generate(() -> generator.condition(3).clause())
                .filter(clause -> clause.length() > 8 && clause.length() < 300)
                .limit(wanted)
                .toList();
        List<ClauseResult> results = ClauseRig.type(Use.CONDITION, generated);
        return IntStream.range(0, generated.size())
                .filter(i -> results.get(i) instanceof TypedClause)
                .mapToObj(generated::get)
                .toList();
    }

    /** As the tool takes them; texts and lists may be missing, too. */
    private static Map<String, Object> arguments(ClauseValues values, Random random) {
        Map<String, Object> arguments = new HashMap<>(ClauseValues.inJava(values.next()));
        if (random.nextInt(4) == 0) {
            arguments.put(random.nextBoolean() ? "orderId" : "tags", null);
        }
        return arguments;
    }

    private static Environment environment(Map<String, Object> arguments) {
        return new Environment() {
            @Override
            public Optional<ClauseValue> variable(Variable.Role role, String javaName) {
                return value(arguments.get(javaName));
            }

            @Override
            public Optional<ClauseValue> fact(String name, List<ClauseValue> values) {
                return Optional.empty();
            }
        };
    }

    private static Optional<ClauseValue> value(Object value) {
        if (value == null) {
            return Optional.of(new Nothing());
        } else if (value instanceof Boolean bool) {
            return Optional.of(new Bool(bool));
        } else if (value instanceof Double number) {
            return Optional.of(new Floating(number));
        } else if (value instanceof Number number) {
            return Optional.of(new Whole(number.longValue()));
        } else if (value instanceof String text) {
            return Optional.of(new Text(text));
        } else if (value instanceof Instant moment) {
            return Optional.of(new Moment(moment));
        } else if (value instanceof Duration span) {
            return Optional.of(new Span(span));
        } else if (value instanceof Optional<?> perhaps) {
            return Optional.of(new Perhaps(perhaps.map(there -> value(there).orElseThrow())));
        } else if (value instanceof Map<?, ?> map) {
            Map<ClauseValue, ClauseValue> entries = new LinkedHashMap<>();
            map.forEach((key, entry) ->
                    entries.put(value(key).orElseThrow(), value(entry).orElseThrow()));
            return Optional.of(new Entries(entries));
        } else if (value instanceof List<?> list) {
            List<Optional<ClauseValue>> items =
                    list.stream().map(EvaluatorAgreementTest::value).toList();
            return items.stream().allMatch(Optional::isPresent)
                    ? Optional.of(
                            new Items(items.stream().map(Optional::orElseThrow).toList()))
                    : Optional.empty();
        }
        return Optional.empty();
    }
}
