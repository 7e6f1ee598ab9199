package dev.precept.processor.witness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.processor.clause.ClauseResult;
import dev.precept.processor.clause.ClauseRig;
import dev.precept.processor.clause.ClauseRig.Use;
import dev.precept.processor.clause.Compiled;
import dev.precept.processor.clause.TypedClause;
import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.evaluate.Outcome;
import dev.precept.runtime.clause.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WitnessTest {

    @Test
    void standsOnBothSidesOfTheBoundary() {
        assertThat(words("amount <= 500")).startsWith("amount = 500 | amount = 500.01");
        assertThat(words("n < 30")).startsWith("n = 29 | n = 30");
        assertThat(words("size(tags) <= 100"))
                .startsWith("tags = a list of 100 elements | tags = a list of 101 elements");
        assertThat(words("size(orderId) > 0")).startsWith("orderId = 'a' | orderId = ''");
        assertThat(words("order(orderId).ageDays < 30"))
                .contains("order('a') = {ageDays = 29}")
                .contains("order('a') = {ageDays = 30}");
        assertThat(words("orderId.startsWith('ORD-')")).startsWith("orderId = 'ORD-' | orderId = 'ORD'");
        assertThat(words("cabin == Cabin.BUSINESS")).startsWith("cabin = Cabin.BUSINESS | cabin = Cabin.ECONOMY");
        assertThat(words("orderId in ['a', 'b']")).isNotEmpty();
        assertThat(words("'vip' in tags")).startsWith("tags = ['vip'] | tags = []");
        assertThat(words("scores['risk'] < 7")).contains("{'risk': 6}").contains("{'risk': 7}");
        assertThat(words("orderId.matches('^[A-Z]{2}-[0-9]{4}$')")).contains("orderId = 'AA-1111'");
        assertThat(words("note.hasValue()")).contains("an empty Optional");
        assertThat(words("placed.items.all(i, i.count > 0)"))
                .contains("count = 1")
                .contains("count = 0");
    }

    @Test
    void refusesNullToo() {
        assertThat(words("amount <= 500")).endsWith("amount = null");
    }

    @Test
    void flipsOneConditionWhileTheOthersStay() {
        Witnesses witnesses = witnesses(List.of("amount > 0 && amount <= 500 && (vip || n < 3)"))
                .get(0);
        assertThat(witnesses.without()).isEmpty();
        assertThat(witnesses.found().stream().map(witness -> witness.accepted().words()))
                .anyMatch(words -> words.contains("amount = 500,"))
                .anyMatch(words -> words.contains("amount = 0.01"))
                .anyMatch(words -> words.contains("vip = true"))
                .anyMatch(words -> words.contains("n = 2"));
    }

    @Test
    void saysForWhichConditionsThereIsNone() {
        Witnesses witnesses = witnesses(List.of("amount <= 500 || vip || !vip")).get(0);
        assertThat(witnesses.found()).isEmpty();
        assertThat(witnesses.without()).hasSize(3);
    }

    @Test
    void everyWitnessFlipsTheCompiledGuard() {
        Random random = new Random(29);
        List<String> clauses = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            clauses.add(condition(random, 2));
        }
        Compiled compiled = ClauseRig.compile(Use.CONDITION, clauses);
        List<Witnesses> all = witnesses(clauses);
        int found = 0;
        int without = 0;
        for (int i = 0; i < clauses.size(); i++) {
            for (Witness witness : all.get(i).found()) {
                assertThat(guard(compiled, i, witness.accepted()))
                        .as(clauses.get(i))
                        .isEqualTo(Outcome.TRUE);
                assertThat(guard(compiled, i, witness.refused()))
                        .as("%s with %s", clauses.get(i), witness.refused().words())
                        .isEqualTo(witness.refused().outcome())
                        .isNotEqualTo(Outcome.TRUE);
                found++;
            }
            without += all.get(i).without().size();
        }
        System.out.printf(Locale.ROOT, "%d witnesses verified, %d conditions without one%n", found, without);
        assertThat(found).isGreaterThan(300);
    }

    private static String condition(Random random, int depth) {
        if (depth > 0) {
            String a = condition(random, depth - 1);
            String b = condition(random, depth - 1);
            return pick(random, "(" + a + " && " + b + ")", "(" + a + " || " + b + ")", "!(" + a + ")", a);
        }
        String bound = pick(random, "0", "5", "30", "500");
        return pick(
                random,
                "amount" + pick(random, " <= ", " < ", " > ", " >= ", " == ") + bound,
                "n" + pick(random, " <= ", " < ", " > ", " >= ", " != ") + bound,
                "big - 2 < " + bound,
                "rate < " + bound + ".5",
                "vip",
                "orderId.startsWith('ab')",
                "orderId in ['x', 'y']",
                "orderId.matches('^[0-9]+$')",
                "size(orderId) <= " + bound,
                "size(tags) < " + bound,
                "'t' in tags",
                "tags.all(t, t != '')",
                "counts.exists(c, c > " + bound + ")",
                "boxed == null",
                "boxed > " + bound,
                "scores['k'] > " + bound);
    }

    private static Outcome guard(Compiled compiled, int clause, Case values) {
        Map<String, Object> arguments = new HashMap<>();
        values.inputs().forEach((input, value) -> arguments.put(input.words(), java(input.words(), value)));
        Truth truth = (Truth) compiled.evaluate(clause, arguments);
        return truth == Truth.TRUE ? Outcome.TRUE : truth == Truth.FALSE ? Outcome.FALSE : Outcome.UNEVALUABLE;
    }

    private static Object java(String name, ClauseValue value) {
        if (value instanceof ClauseValue.Whole whole) {
            return name.equals("big") ? (Object) whole.value() : (Object) (int) whole.value();
        } else if (value instanceof ClauseValue.Decimal decimal) {
            return decimal.value();
        } else if (value instanceof ClauseValue.Floating floating) {
            return floating.value();
        } else if (value instanceof ClauseValue.Text text) {
            return text.value();
        } else if (value instanceof ClauseValue.Bool bool) {
            return bool.value();
        } else if (value instanceof ClauseValue.Items items) {
            return items.elements().stream().map(element -> java(name, element)).toList();
        } else if (value instanceof ClauseValue.Entries map) {
            Map<Object, Object> entries = new HashMap<>();
            map.entries().forEach((key, entry) -> entries.put(java(name, key), java(name, entry)));
            return entries;
        }
        return null;
    }

    private static String words(String clause) {
        StringBuilder words = new StringBuilder();
        for (Witness witness : witnesses(List.of(clause)).get(0).found()) {
            words.append(witness.accepted().words())
                    .append(" | ")
                    .append(witness.refused().words());
        }
        return words.toString();
    }

    private static List<Witnesses> witnesses(List<String> clauses) {
        List<ClauseResult> typed = ClauseRig.type(Use.CONDITION, clauses);
        return typed.stream()
                .map(result -> WitnessFinder.of((TypedClause) result))
                .toList();
    }

    private static String pick(Random random, String... from) {
        return from[random.nextInt(from.length)];
    }
}
