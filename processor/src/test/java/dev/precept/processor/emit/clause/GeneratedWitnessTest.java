package dev.precept.processor.emit.clause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.processor.clause.ClauseResult;
import dev.precept.processor.clause.ClauseRig;
import dev.precept.processor.clause.ClauseRig.Use;
import dev.precept.processor.clause.TypedClause;
import dev.precept.processor.witness.Mutants;
import dev.precept.processor.witness.Mutants.Mutant;
import dev.precept.processor.witness.RuleClause;
import dev.precept.processor.witness.Without;
import dev.precept.processor.witness.WitnessFinder;
import dev.precept.processor.witness.Witnesses;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How many conditions of clauses at random, many of which decide nothing, have a witness. {@code
 * -Dprecept.witness.clauses} says how many clauses.
 */
class GeneratedWitnessTest {

    private static final int CLAUSES = Integer.getInteger("precept.witness.clauses", 60);

    @Test
    void findsWitnessesAndSaysWhereThereAreNone() {
        ClauseGenerator generator = new ClauseGenerator(new Random(31), 0);
        List<String> texts = Stream.generate(() -> generator.condition(2).clause())
                .filter(clause -> clause.length() > 8 && clause.length() < 200)
                .limit(CLAUSES)
                .toList();
        int with = 0;
        int mutants = 0;
        int killed = 0;
        int equivalent = 0;
        long longest = 0;
        Map<Without.Reason, Integer> without = new EnumMap<>(Without.Reason.class);
        for (ClauseResult result : ClauseRig.type(Use.CONDITION, texts)) {
            if (result instanceof TypedClause clause) {
                long start = System.nanoTime();
                Witnesses witnesses = WitnessFinder.of(clause);
                longest = Math.max(longest, System.nanoTime() - start);
                with += (int) witnesses.found().stream()
                        .map(each -> each.atom().span())
                        .distinct()
                        .count();
                witnesses.counts().forEach((reason, count) -> without.merge(reason, count, Integer::sum));
                RuleClause only = new RuleClause("", RuleClause.Role.REQUIRE, clause);
                List<Mutant> left = Mutants.survivors(only, witnesses.found());
                int all = Mutants.of(clause).size();
                mutants += all;
                killed += all - left.size();
                equivalent += (int) left.stream()
                        .filter(mutant -> Mutants.isEquivalent(mutant, only, List.of()))
                        .count();
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d clauses at random: %d conditions with a witness, without %s; %d mutants, %d killed, %d of the others"
                        + " proved equivalent; slowest clause %d ms%n",
                CLAUSES,
                with,
                without,
                mutants,
                killed,
                equivalent,
                longest / 1_000_000);
        assertThat(with).isGreaterThan(CLAUSES / 2);
        assertThat(without.keySet()).isSubsetOf(Without.Reason.DECIDES_NOTHING);
        assertThat(killed).isGreaterThan(mutants / 3);
    }
}
