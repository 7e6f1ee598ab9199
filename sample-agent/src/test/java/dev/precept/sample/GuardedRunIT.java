package dev.precept.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.Proves;
import dev.precept.sample.SampleRun.Result;
import dev.precept.sample.SampleRun.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GuardedRunIT {

    private static Result result;

    @BeforeAll
    static void run() {
        result = SampleRun.withAgent().run();
    }

    @Test
    void ends() {
        assertThat(result.exit()).as(result.err()).isZero();
    }

    @Test
    void writesNothingBesideTheTranscript() {
        assertThat(result.err()).doesNotContain("SLF4J").doesNotContain("Exception");
        assertThat(result.out()).startsWith(System.lineSeparator() + "── 1  A refund that is fine ──");
    }

    @Test
    @Proves("young-order-refunded")
    void letsARefundThatIsFinePass() {
        assertThat(result.rows(1)).extracting(Row::verdict).containsExactly("ALLOW", "ALLOW", "ALLOW");
    }

    @Test
    void escalatesARefundAboveTheLimit() {
        assertThat(result.rows(2))
                .containsExactly(new Row(
                        "issueRefund(\"T-2\", \"1002\", 750)",
                        "ESCALATE",
                        "No refund above 500 USD without human approval (+1)"));
    }

    @Test
    void saysPolitelyWhoDecides() {
        assertThat(result.out())
                .contains("a person decides")
                .contains("without human approval (refund-approvers)")
                .contains("I may not refund that much on my own, Ben.");
    }

    @Test
    void blocksAnOldOrderAndAsksNobody() {
        assertThat(result.rows(3)).singleElement().satisfies(row -> {
            assertThat(row.verdict()).isEqualTo("BLOCK");
            assertThat(row.rule()).startsWith("Only orders younger than 30 days");
        });
        assertThat(result.out()).contains("without human approval (but nobody is asked)");
    }

    @Test
    void turnsThePhraseAwayAndHaltsTheWithheldTool() {
        assertThat(result.rows(4))
                .containsExactly(
                        new Row("(the request itself)", "BLOCK", "Closing an account"),
                        new Row("closeAccount(\"T-4\")", "HALT", "Never changes an account"));
        assertThat(result.out())
                .contains("HALT: the session has ended")
                .contains("I have to stop here. A colleague takes over.");
    }

    @Test
    void repeatsNothingWhoseOutcomeIsUncertain() {
        assertThat(result.rows(5)).extracting(Row::verdict).containsExactly("UNCERTAIN", "BLOCK");
        assertThat(result.rows(5).get(1).rule()).isEqualTo("suspended after an uncertain outcome");
    }

    @Test
    void keepsAnotherCustomersMoneyFromAnInjection() {
        assertThat(result.rows(6)).extracting(Row::verdict).containsExactly("ALLOW", "BLOCK", "ALLOW");
        assertThat(result.rows(6).get(1).rule()).isEqualTo("Only orders of the customer who wrote the ticket");
    }

    @Test
    void letsTheModelCorrectAnArgumentOfTheWrongType() {
        assertThat(result.rows(7)).extracting(Row::verdict).containsExactly("BLOCK", "ALLOW");
        assertThat(result.rows(7).get(0).rule()).isEqualTo("the arguments do not fit the parameters");
    }

    @Test
    void stopsTheSecondSlice() {
        assertThat(result.rows(8)).extracting(Row::verdict).containsExactly("ALLOW", "ESCALATE");
        assertThat(result.rows(8).get(1).rule()).isEqualTo("Not more than 500 USD for one order in slices");
    }

    @Test
    void countsOnlyWhatTheContractAllows() {
        // 80 + 60, whose answer got lost, + 25 + 375
        assertThat(result.out())
                .contains("refunds issued: 4, total 540.00 USD; accounts closed: 0; mails: 1.")
                .contains("7 of the model's 15 calls were, and the shop's books know nothing of them.");
    }

    @Test
    void fitsTheScreen() {
        assertThat(result.out().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void fitsATerminalThatHasNothingButAscii() {
        Result ascii = SampleRun.withAgent().with("LC_ALL", "C").run();

        assertThat(ascii.exit()).isZero();
        assertThat(ascii.out()).contains("-- 2  A refund above the limit ---").isASCII();
    }
}
