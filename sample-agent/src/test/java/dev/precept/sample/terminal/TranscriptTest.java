package dev.precept.sample.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptTest {

    private static final Ruling.Broken LIMIT =
            new Ruling.Broken("No refund above 500 USD without human approval", "ESCALATE", "refund-approvers", "");
    private static final Ruling.Broken AGE = new Ruling.Broken("Only orders younger than 30 days", "BLOCK", "", "");

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void saysWhichRuleRefusedWhichCall() {
        Transcript transcript = transcript(StandardCharsets.UTF_8, false, "");
        transcript.called("issueRefund", "{\"amount\": 750}");
        transcript.ruled(refusal("ESCALATE", LIMIT));

        assertThat(text(StandardCharsets.UTF_8))
                .contains("model     → issueRefund(amount: 750)")
                .contains("precept   … ESCALATE: issueRefund was not run, a person decides")
                .contains("No refund above 500 USD without human approval (refund-approvers)");
    }

    @Test
    void saysThatNobodyIsAskedWhereABlockWins() {
        Transcript transcript = transcript(StandardCharsets.UTF_8, false, "");
        transcript.called("issueRefund", "{\"amount\": 750}");
        transcript.ruled(refusal("BLOCK", AGE, LIMIT));

        assertThat(text(StandardCharsets.UTF_8)).contains("without human approval (but nobody is asked)");
    }

    @Test
    void putsTheDecidingRuleIntoTheTable() {
        Transcript transcript = transcript(StandardCharsets.UTF_8, false, "");
        transcript.conversation(3, "An old order");
        transcript.called("issueRefund", "{\"amount\": 750}");
        transcript.ruled(refusal("BLOCK", AGE, LIMIT));
        transcript.table();

        assertThat(text(StandardCharsets.UTF_8))
                .contains("  3 issueRefund(750)                 BLOCK      Only orders younger than 30 days (+1)");
    }

    @Test
    void turnsAnAllowedCallIntoAnUncertainOne() {
        Transcript transcript = transcript(StandardCharsets.UTF_8, false, "");
        transcript.called("issueRefund", "{}");
        transcript.ruled(new Ruling(Ruling.Kind.ALLOWED, "issueRefund", "ALLOW", List.of(), ""));
        transcript.ruled(new Ruling(Ruling.Kind.UNCERTAIN, "issueRefund", "BLOCK", List.of(), "the body failed"));
        transcript.table();

        assertThat(text(StandardCharsets.UTF_8)).contains("UNCERTAIN  the body failed");
    }

    @Test
    void showsWhatAToolReturnedOnlyWhereItRan() {
        Transcript transcript = transcript(StandardCharsets.UTF_8, false, "");
        transcript.called("issueRefund", "{}");
        transcript.ruled(refusal("BLOCK", AGE));
        transcript.returned("issueRefund", false, "Refused by contract: …");

        assertThat(text(StandardCharsets.UTF_8)).doesNotContain("Refused by contract");
    }

    @Test
    void saysThatNobodyJudgedACallWithoutARuling() {
        Transcript transcript = transcript(StandardCharsets.UTF_8, false, "");
        transcript.called("issueRefund", "{}");
        transcript.returned("issueRefund", false, "done");
        transcript.table();

        assertThat(text(StandardCharsets.UTF_8)).contains("ran        nobody judged it");
    }

    @Test
    void warnsAboveEveryConversationAndTheTable() {
        Transcript transcript = transcript(StandardCharsets.UTF_8, false, "UNGUARDED");
        transcript.conversation(1, "one");
        transcript.conversation(2, "two");
        transcript.table();

        assertThat(text(StandardCharsets.UTF_8).split("UNGUARDED", -1)).hasSize(4);
    }

    @Test
    void staysWithinAHundredColumns() {
        Transcript transcript = transcript(StandardCharsets.UTF_8, false, "");
        transcript.conversation(1, "a long title ".repeat(5));
        transcript.customer("many words ".repeat(40));
        transcript.called("issueRefund", "{\"note\": \"" + "x".repeat(300) + "\"}");
        transcript.ruled(refusal("BLOCK", new Ruling.Broken("a long rule ".repeat(20), "BLOCK", "", "")));
        transcript.table();

        assertThat(text(StandardCharsets.UTF_8).lines()).allMatch(line -> line.length() <= Screen.WIDTH);
    }

    @Test
    void staysWithAsciiWhereTheTerminalHasNothingElse() {
        Transcript transcript = transcript(StandardCharsets.US_ASCII, false, "");
        transcript.conversation(1, "one");
        transcript.called("issueRefund", "{}");
        transcript.ruled(refusal("BLOCK", AGE));

        assertThat(text(StandardCharsets.US_ASCII))
                .contains("-- 1  one ---")
                .contains("model     > issueRefund()")
                .contains("precept   x BLOCK")
                .doesNotContain("?");
    }

    @Test
    void coloursVerdictsWhereColoursAreWanted() {
        Transcript transcript = transcript(StandardCharsets.UTF_8, true, "");
        transcript.called("issueRefund", "{}");
        transcript.ruled(refusal("BLOCK", AGE));

        assertThat(text(StandardCharsets.UTF_8)).contains("\u001b[31mBLOCK: issueRefund was not run\u001b[0m");
    }

    @Test
    void writesNoEscapeSequencesOtherwise() {
        Transcript transcript = transcript(StandardCharsets.UTF_8, false, "UNGUARDED");
        transcript.conversation(1, "one");
        transcript.customer("\u001b[31mred");
        transcript.table();

        assertThat(text(StandardCharsets.UTF_8)).doesNotContain("\u001b");
    }

    private Transcript transcript(Charset charset, boolean coloured, String warning) {
        return new Transcript(new Screen(new PrintStream(written, true, charset), charset, coloured), warning);
    }

    private String text(Charset charset) {
        return written.toString(charset);
    }

    private static Ruling refusal(String verdict, Ruling.Broken... broken) {
        return new Ruling(Ruling.Kind.REFUSED, "issueRefund", verdict, List.of(broken), "");
    }
}
