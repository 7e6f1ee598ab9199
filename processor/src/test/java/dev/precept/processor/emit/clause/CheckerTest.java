package dev.precept.processor.emit.clause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.processor.clause.ClauseResult;
import dev.precept.processor.clause.ClauseRig;
import dev.precept.processor.clause.ClauseRig.Use;
import dev.precept.processor.clause.TypedClause;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What CEL's type checker refuses, clauses refuse, too. */
class CheckerTest {

    private static final Pattern WHOLE = Pattern.compile("(?<![\\w.+'-])(-?\\d+)(?![\\w.'])");

    @Test
    void takesNothingThatTheCheckerRefuses() {
        Random random = new Random(11);
        ClauseGenerator generator = new ClauseGenerator(random, 9);
        List<String> clauses = new ArrayList<>();
        while (clauses.size() < 3_000) {
            String clause = generator.condition(2 + random.nextInt(2)).clause();
            clauses.add(random.nextInt(4) == 0 ? mutated(clause, random) : clause);
        }
        List<ClauseResult> results = ClauseRig.type(Use.CONDITION, clauses);
        List<String> tooGenerous = new ArrayList<>();
        int taken = 0;
        int refused = 0;
        int literals = 0;
        for (int i = 0; i < clauses.size(); i++) {
            String clause = clauses.get(i);
            boolean ours = results.get(i) instanceof TypedClause;
            boolean theirs = CelReference.takes(clause);
            taken += ours ? 1 : 0;
            refused += theirs ? 0 : 1;
            if (ours && !theirs && isALiteralsType(clause)) {
                literals++;
            } else if (ours && !theirs) {
                tooGenerous.add(clause);
            }
        }
        System.out.printf(
                "Checker: %d clauses, CEL refuses %d, of which ours take %d for a literal's type; ours take %d%n",
                clauses.size(), refused, literals, taken);
        assertThat(tooGenerous).isEmpty();
        assertThat(taken).isBetween(300, 2_700);
        assertThat(refused).isGreaterThan(300);
    }

    /** A numeric literal takes the type of the other side: CEL takes the clause as soon as one of them is a double. */
    private static boolean isALiteralsType(String clause) {
        Matcher literal = WHOLE.matcher(clause);
        List<Integer> ends = new ArrayList<>();
        while (literal.find()) {
            ends.add(literal.end());
        }
        return ends.size() < 12
                && Stream.iterate(1, set -> set + 1)
                        .limit((1 << ends.size()) - 1)
                        .anyMatch(set -> {
                            StringBuilder written = new StringBuilder(clause);
                            for (int i = ends.size() - 1; i >= 0; i--) {
                                if ((set >> i & 1) == 1) {
                                    written.insert(ends.get(i), ".0");
                                }
                            }
                            return CelReference.takes(written.toString());
                        });
    }

    /** One token goes, is doubled, or changes places with another. */
    private static String mutated(String clause, Random random) {
        List<String> tokens = new ArrayList<>(List.of(clause.split("(?<=[() ,.\\[\\]?:])|(?=[() ,.\\[\\]?:])")));
        int at = random.nextInt(tokens.size());
        switch (random.nextInt(3)) {
            case 0 -> tokens.remove(at);
            case 1 -> tokens.add(at, tokens.get(at));
            default -> java.util.Collections.swap(tokens, at, random.nextInt(tokens.size()));
        }
        return String.join("", tokens);
    }
}
