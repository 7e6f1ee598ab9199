package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.processor.clause.TypedClause;
import dev.precept.processor.evaluate.Outcome;
import dev.precept.processor.witness.Case;
import dev.precept.processor.witness.Mutants;
import dev.precept.processor.witness.Mutants.Mutant;
import dev.precept.processor.witness.RuleClause;
import dev.precept.processor.witness.ToolSearch;
import dev.precept.processor.witness.ToolWitnesses;
import dev.precept.processor.witness.ToolWitnesses.OfClause;
import dev.precept.processor.witness.Without;
import dev.precept.processor.witness.Witness;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the compiler finds for the contracts that people read first. */
class SampleWitnessTest {

    private static final SampleTools TOOLS = SampleTools.read();

    /** Without a first element the other side of the clause has no value, and refuses too. */
    private static final String REFUSED_BESIDE = "updateReservationFlights: size(flights) > 0, DECIDES_NOTHING";

    /** Who asks for more than 1000 asks for more than 500. */
    private static final String REFUSED_BEFORE =
            "issueRefund: amount > 1000, beside [no-refund-above-500-usd-without-human-approval]";

    @Test
    void everyConditionOfTheSamplesIsTippedOverAlone() {
        List<String> missing = new ArrayList<>();
        int joint = 0;
        int alone = 0;
        for (Map.Entry<String, List<RuleClause>> tool : TOOLS.clauses().entrySet()) {
            long start = System.nanoTime();
            ToolWitnesses witnesses = ToolSearch.of(tool.getValue()).witnesses();
            System.out.printf(Locale.ROOT, "%s: %.1f ms%n", tool.getKey(), (System.nanoTime() - start) / 1e6);
            assertThat(witnesses.baseline().map(Case::outcome))
                    .as(tool.getKey())
                    .contains(Outcome.TRUE);
            for (OfClause each : witnesses.clauses()) {
                for (Witness witness : each.witnesses().found()) {
                    boolean withNull = witness.refused().words().contains("null");
                    joint += witness.alone() || withNull ? 0 : 1;
                    alone += witness.alone() && !withNull ? 1 : 0;
                    if (witness.alone() && !withNull) {
                        missing.add(tool.getKey() + ": " + words(each, witness) + ", beside " + witness.others());
                    }
                }
                for (Without without : each.witnesses().without()) {
                    missing.add(tool.getKey() + ": "
                            + text(
                                    each,
                                    without.atom().span().offset(),
                                    without.atom().span().length())
                            + ", " + without.reason());
                }
            }
        }
        System.out.println("joint " + joint + ", alone " + alone);
        assertThat(missing).containsExactlyInAnyOrder(REFUSED_BESIDE, REFUSED_BEFORE);
        assertThat(joint).isGreaterThan(100);
    }

    @Test
    void noSlipOfThePenInTheSamplesPassesTheirWitnesses() {
        int mutants = 0;
        int equivalent = 0;
        List<String> survivors = new ArrayList<>();
        for (Map.Entry<String, List<RuleClause>> tool : TOOLS.clauses().entrySet()) {
            for (OfClause each : ToolSearch.of(tool.getValue()).witnesses().clauses()) {
                List<RuleClause> others = new ArrayList<>(tool.getValue());
                others.remove(each.clause());
                mutants += Mutants.of(each.clause().clause()).size();
                for (Mutant mutant :
                        Mutants.survivors(each.clause(), each.witnesses().found())) {
                    if (Mutants.isEquivalent(mutant, each.clause(), others)) {
                        equivalent++;
                    } else {
                        survivors.add(tool.getKey() + ": " + mutant.words() + " in "
                                + text(
                                        each,
                                        mutant.original().span().offset(),
                                        mutant.original().span().length())
                                + " of "
                                + each.clause()
                                        .clause()
                                        .text()
                                        .substring(
                                                0,
                                                Math.min(
                                                        40,
                                                        each.clause()
                                                                .clause()
                                                                .text()
                                                                .length())));
                    }
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d mutants of the samples' clauses, %d proved equivalent, %d survive%n",
                mutants,
                equivalent,
                survivors.size());
        assertThat(mutants).isGreaterThan(200);
        // without a first element the other side has no value, and refuses too
        assertThat(survivors)
                .hasSize(2)
                .allSatisfy(survivor -> assertThat(survivor).contains(" of size(flights) > 0 && flight(flights[0]."));
    }

    @Test
    void aBudgetIsSpentToItsLastUnit() {
        List<TypedClause> limits = TOOLS.limits().get("issueRefund");
        ToolSearch search = ToolSearch.of(TOOLS.clauses().get("issueRefund"), limits);
        TypedClause sum = limits.get(0);
        assertThat(sum.text()).isEqualTo("amount");
        assertThat(search.with(sum, new BigDecimal("500")).map(Case::words))
                .hasValueSatisfying(
                        words -> assertThat(words).startsWith("amount = 500,").contains("orderId = 'a'"));
        assertThat(search.with(sum, new BigDecimal("0.01")).map(Case::words))
                .hasValueSatisfying(
                        words -> assertThat(words).startsWith("amount = 0.01,").contains("orderId = 'a'"));
        assertThat(search.with(sum, new BigDecimal("500.01"))).isEmpty();
    }

    private static String words(OfClause of, Witness witness) {
        return text(of, witness.atom().span().offset(), witness.atom().span().length());
    }

    private static String text(OfClause of, int offset, int length) {
        String text = of.clause().clause().text();
        return text.substring(offset, Math.min(text.length(), offset + length));
    }
}
