package dev.precept.processor.reason;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.processor.clause.ClauseExpr.Variable;
import dev.precept.processor.clause.ClauseResult;
import dev.precept.processor.clause.ClauseRig;
import dev.precept.processor.clause.ClauseRig.Use;
import dev.precept.processor.clause.TypedClause;
import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.evaluate.ClauseValue.Bool;
import dev.precept.processor.evaluate.ClauseValue.Constant;
import dev.precept.processor.evaluate.ClauseValue.Decimal;
import dev.precept.processor.evaluate.ClauseValue.Nothing;
import dev.precept.processor.evaluate.ClauseValue.Text;
import dev.precept.processor.evaluate.ClauseValue.Whole;
import dev.precept.processor.evaluate.Environment;
import dev.precept.processor.evaluate.Evaluator;
import dev.precept.processor.evaluate.Outcome;
import dev.precept.processor.reason.Reasoner.Wish;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is proven of generated clauses holds for every value of small domains, null included. */
class SoundnessTest {

    private static final List<Integer> NUMBERS = List.of(-3, -1, 0, 1, 2, 4, Integer.MAX_VALUE);

    @Test
    void everyProofHoldsForEveryValueTried() {
        ClauseSets generator = new ClauseSets(new Random(5));
        List<String> clauses = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            clauses.add(generator.condition(2));
        }
        List<ClauseResult> typed = ClauseRig.type(Use.CONDITION, clauses);
        List<Environment> grid = grid(new Random(6));
        int proofs = 0;
        for (int i = 0; i + 1 < typed.size(); i++) {
            TypedClause one = (TypedClause) typed.get(i);
            TypedClause other = (TypedClause) typed.get(i + 1);
            boolean[] never = new boolean[3];
            for (Outcome outcome : Outcome.values()) {
                never[outcome.ordinal()] = Reasoner.areImpossible(List.of(Wish.of(one, outcome)));
                proofs += never[outcome.ordinal()] ? 1 : 0;
            }
            boolean apart = Reasoner.areImpossible(List.of(Wish.of(one, Outcome.TRUE), Wish.of(other, Outcome.TRUE)));
            boolean follows = Reasoner.imply(List.of(Wish.of(one, Outcome.TRUE)), Wish.of(other, Outcome.TRUE));
            proofs += (apart ? 1 : 0) + (follows ? 1 : 0);
            for (Environment values : grid) {
                Outcome first = Evaluator.condition(one.root(), values).orElseThrow();
                Outcome second = Evaluator.condition(other.root(), values).orElseThrow();
                String as = clauses.get(i) + " -> " + first + ", " + clauses.get(i + 1) + " -> " + second;
                assertThat(never[first.ordinal()]).as(as).isFalse();
                assertThat(apart && first == Outcome.TRUE && second == Outcome.TRUE)
                        .as(as)
                        .isFalse();
                assertThat(follows && first == Outcome.TRUE && second != Outcome.TRUE)
                        .as(as)
                        .isFalse();
            }
        }
        assertThat(proofs).as("there was something to prove").isGreaterThan(100);
    }

    private static List<Environment> grid(Random random) {
        List<Environment> grid = new ArrayList<>();
        for (int i = 0; i < 800; i++) {
            String[] texts = {"a", "b", "c", "d"};
            Map<String, ClauseValue> values = Map.of(
                    "n",
                    new Whole(NUMBERS.get(random.nextInt(7))),
                    "as",
                    new Whole(NUMBERS.get(random.nextInt(7))),
                    "vip",
                    new Bool(random.nextBoolean()),
                    "amount",
                    orNull(
                            random,
                            new Decimal(new BigDecimal(new String[] {"-1", "0", "0.5", "1.5"}[random.nextInt(4)]))),
                    "orderId",
                    orNull(random, new Text(texts[random.nextInt(4)])),
                    "cabin",
                    orNull(random, new Constant("shop.Shop.Cabin", random.nextBoolean() ? "ECONOMY" : "BUSINESS")));
            grid.add(environment(values));
        }
        return grid;
    }

    private static ClauseValue orNull(Random random, ClauseValue value) {
        return random.nextInt(5) == 0 ? new Nothing() : value;
    }

    private static Environment environment(Map<String, ClauseValue> values) {
        return new Environment() {
            @Override
            public Optional<ClauseValue> variable(Variable.Role role, String javaName) {
                return Optional.ofNullable(values.get(javaName));
            }

            @Override
            public Optional<ClauseValue> fact(String name, List<ClauseValue> arguments) {
                return Optional.empty();
            }
        };
    }
}
