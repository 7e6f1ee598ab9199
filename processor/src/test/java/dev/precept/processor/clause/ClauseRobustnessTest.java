package dev.precept.processor.clause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.processor.clause.ClauseRig.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever an author's half-typed text is, the answer is a clause or a fault within the text. */
class ClauseRobustnessTest {

    private static final List<String> SEEDS = List.of(
            "amount <= 500 && order.ageDays < 30",
            "vip || (orderId.matches(r'^[A-Z]+$') && n in [1, 2, -3])",
            "order.items.all(i, i.price <= 0.5 && has(i.rating))",
            "user(order(orderId).userId).name == \"x\\n\" ? rate < 1e3 : cabin == Cabin.ECONOMY",
            "sum(numbers.map(x, x * 2)) % 5 != tags.size() || orderId == '\uD83D\uDE00'",
            "scores['a'] > -n && note.orValue('q').startsWith(\"\"\"w\"\"\")");

    private static final String PIECES = "()[]{}.,?:!=<>&|+-*/%'\"\\ rbu0159eExLn_$\u00e9\uD83D\uDE00\n\t`@;";

    @Test
    void neverThrowsAndStaysInsideTheText() {
        Random random = new Random(20261121);
        List<String> mutants = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder(SEEDS.get(i % SEEDS.size()));
            for (int edits = 1 + random.nextInt(4); edits > 0 && text.length() > 0; edits--) {
                mutate(text, random);
            }
            mutants.add(text.toString());
        }
        mutants.add("(".repeat(4_000));
        mutants.add("!".repeat(4_000) + "vip");
        mutants.add("n".concat(" + n".repeat(1_000)).concat(" > 0"));
        mutants.add("x".repeat(6_000));
        List<ClauseResult> results = ClauseRig.type(Use.CONDITION, mutants);
        for (int i = 0; i < mutants.size(); i++) {
            String text = mutants.get(i);
            if (results.get(i) instanceof ClauseFault fault) {
                assertThat(fault.offset()).as(text).isBetween(0, text.length());
                assertThat(fault.length()).as(text).isBetween(0, text.length() - fault.offset());
                assertThat(fault.message()).as(text).isNotBlank().doesNotContain("\n\n");
                assertThat(fault.fix()).as(text).isNotBlank();
            } else {
                ((TypedClause) results.get(i))
                        .root()
                        .walk(part -> assertThat(part.span().end()).as(text).isLessThanOrEqualTo(text.length()));
            }
        }
        assertThat(results.stream().filter(TypedClause.class::isInstance).count())
                .as("some mutants are still clauses")
                .isGreaterThan(20);
    }

    private static void mutate(StringBuilder text, Random random) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(4)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, PIECES.charAt(random.nextInt(PIECES.length())));
            case 2 -> text.setCharAt(at, PIECES.charAt(random.nextInt(PIECES.length())));
            default -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(12)));
        }
    }
}
