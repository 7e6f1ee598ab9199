package dev.precept.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.agent.workshop.ForkedJvm;
import dev.precept.agent.workshop.ForkedJvm.Outcome;
import dev.precept.agent.workshop.Workshop;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Order rules, compiled with the processor as it ships and run with the agent as it ships. */
class OrderIT {

    @TempDir
    static Path folder;

    private static Workshop workshop;

    @BeforeAll
    static void openTheDesk() {
        workshop = new Workshop(folder);
        OrderedShop.compile(workshop);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pay:a                       | BLOCK[identified-first] 0
            verify:a pay:a              | ran ran 1
            verify:b pay:a              | ran BLOCK[identified-first] 0
            verify:nobody pay:nobody    | ran BLOCK[identified-first] 0
            vain:a pay:a                | ESCALATE[] BLOCK[identified-first] 0
            loudly:a pay:a              | BLOCK[never-anything] BLOCK[identified-first] 0
            verify:a close:a pay:a      | ran ran BLOCK[open-accounts-only] 0
            verify:a close:b pay:a      | ran ran ran 1
            close:a pay:a               | ran BLOCK[identified-first,open-accounts-only] 0
            """)
    void aToolComesAfterWhatWasProvenAboutTheSame(String calls, String answer) {
        assertThat(run(calls)).isEqualTo(answer + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mail:a                      | BLOCK[nobody-is-called-before-anybody-was-asked,after-a-payment-or-to-somebody-identified] 0
            verify:b mail:a             | ran BLOCK[after-a-payment-or-to-somebody-identified] 0
            verify:a mail:a             | ran ran 1
            verify:b pay:b mail:a       | ran ran ran 2
            """)
    void clausesAskWhatHasHappened(String calls, String answer) {
        assertThat(run(calls)).isEqualTo(answer + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            thread:verify:a pay:a       | ran ran 1
            verify:a thread:pay:a       | ran ran 1
            verify:a thread:close:a thread:pay:a | ran ran BLOCK[open-accounts-only] 0
            """)
    void theOrderIsTheSessionsWhicheverThreadCalls(String calls, String answer) {
        assertThat(run(calls)).isEqualTo(answer + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            later:a pay:a               | ran BLOCK[identified-first] 0
            later:a arrives pay:a       | ran ran 1
            later:a breaks pay:a        | ran BLOCK[identified-first] 0
            later:b arrives pay:a       | ran BLOCK[identified-first] 0
            """)
    void whatArrivesLaterIsEstablishedWhenItHasArrived(String calls, String answer) {
        assertThat(run(calls)).isEqualTo(answer + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            verify:a closing:a pay:a closed       | ran BLOCK[open-accounts-only] 0
            verify:a closing:a closed pay:a       | ran BLOCK[open-accounts-only] 0
            verify:a closing:b closed pay:a       | ran ran 1
            """)
    void nothingStartsBesideWhatItMustNotComeAfter(String calls, String answer) {
        assertThat(run(calls)).isEqualTo(answer + "\n");
    }

    @Test
    void whatHappensBetweenJudgementAndBodyIsNotMissed() {
        assertThat(run("verify:a overtaken:a")).isEqualTo("ran ran BLOCK[open-accounts-only] 0\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            both:a                      | BLOCK[identified-first] 0
            inside:a pay:a              | ran ran 1
            """)
    void whatACallInsideReachesIsTrueWhenTheOutermostHasLeft(String calls, String answer) {
        assertThat(run(calls)).isEqualTo(answer + "\n");
    }

    @Test
    void codeInItsOwnNameHasNoOrder() {
        assertThat(run("code:a pay:a")).isEqualTo("ran BLOCK[identified-first] 1\n");
    }

    private static String run(String calls) {
        Outcome outcome =
                new ForkedJvm().with(workshop.classes()).guarded("log=quiet").run("shop.Main", calls.split(" "));
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        return outcome.out();
    }
}
