package dev.precept.testkit.coverage;

import static dev.precept.testkit.coverage.Launches.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.precept.runtime.AgentSession;
import dev.precept.runtime.Precept;
import dev.precept.runtime.session.Watchers;
import dev.precept.testkit.AgentUnderTest;
import dev.precept.testkit.shop.Refunds;
import dev.precept.testkit.shop.ShopAgent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What a run of tests leaves behind about the rules that it exercised. */
class ContractCoverageListenerTest {

    @TempDir
    Path folder;

    private Launches launches;

    @BeforeEach
    void open() {
        launches = new Launches(folder);
    }

    @AgentUnderTest(value = ShopAgent.class, woven = false)
    static final class Refunding {
        @Test
        void aSmallRefundRuns() {
            new Refunds().refund("A1", "5");
        }

        @Test
        void aLargeOneWaits() {
            new Refunds().refund("A1", "500.01");
        }

        @Test
        void anUnknownOrderCannotBeJudged() {
            new Refunds().refund("NONE", "5");
        }

        @Test
        void fails() {
            new Refunds().refund("A1", "-1");
            fail("for a reason of its own");
        }
    }

    @AgentUnderTest(value = ShopAgent.class, woven = false)
    static final class Mailing {
        @Test
        void anOddResultIsWithheld() {
            new Refunds().mail("odd");
        }

        @Test
        void theBodyFails() {
            new Refunds().mail("boom");
        }
    }

    static final class ForItself {
        @Test
        void codeCallsInItsOwnName() {
            Precept.asApplication("batch", () -> {
                new Refunds().refund("A1", "5");
            });
        }
    }

    /** Both tests are in the middle of a call's way at the same moment, and half of each is on a thread of its own. */
    @Execution(ExecutionMode.CONCURRENT)
    @AgentUnderTest(value = ShopAgent.class, woven = false)
    static final class AtTheSameTime {
        private static final CyclicBarrier BOTH = new CyclicBarrier(2);

        @Test
        void refundsOnAnotherThread(AgentSession session) throws Exception {
            BOTH.await();
            Thread worker = new Thread(session.wrap(() -> {
                new Refunds().refund("A1", "5");
            }));
            worker.start();
            worker.join();
            BOTH.await();
        }

        @Test
        void isRefusedOnItsOwn() throws Exception {
            BOTH.await();
            new Refunds().refund("A1", "600");
            BOTH.await();
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    static final class NobodysThreads {
        private static final CyclicBarrier BOTH = new CyclicBarrier(2);

        @Test
        void callsWithoutASession() throws Exception {
            BOTH.await();
            Thread worker = new Thread(() -> new Refunds().refund("A1", "600"));
            worker.start();
            worker.join();
            BOTH.await();
        }

        @Test
        void runsBesideIt() throws Exception {
            BOTH.await();
            BOTH.await();
        }
    }

    @Test
    void namesTheTestsOfEachSide() {
        Coverage coverage = Coverage.of(launches.runs(Refunding.class));

        RuleCoverage approval = rule(coverage, "approval");
        assertThat(approval.allowed()).containsExactly("ContractCoverageListenerTest$Refunding: aSmallRefundRuns()");
        assertThat(approval.refused()).containsExactly("ContractCoverageListenerTest$Refunding: aLargeOneWaits()");
        assertThat(approval.isComplete()).isTrue();
    }

    @Test
    void aRuleThatCouldNotBeJudgedWasNotExercised() {
        RuleCoverage young = rule(Coverage.of(launches.runs(Refunding.class)), "young");

        assertThat(young.unjudged()).singleElement().asString().contains("anUnknownOrderCannotBeJudged");
        assertThat(young.missing()).containsExactly(Side.REFUSED);
    }

    @Test
    void aTestThatFailedShowsNothing() {
        RuleCoverage positive = rule(Coverage.of(launches.runs(Refunding.class)), "positive");

        assertThat(positive.refused()).isEmpty();
        assertThat(positive.missing()).containsExactly(Side.REFUSED);
    }

    @Test
    void rulesOfToolsThatNobodyCalledAreThere() {
        Coverage coverage = Coverage.of(launches.runs(Refunding.class));

        assertThat(rule(coverage, "short").isUntouched()).isTrue();
        assertThat(rule(coverage, "works").isUntouched()).isTrue();
    }

    @Test
    void aWithheldResultRefusesItsRuleAndHoldsTheOthers() {
        Coverage coverage = Coverage.of(launches.runs(Mailing.class));

        assertThat(rule(coverage, "works").refused()).hasSize(1);
        assertThat(rule(coverage, "short").allowed()).hasSize(1);
    }

    @Test
    void aBodyThatFailsHoldsNothing() {
        assertThat(rule(Coverage.of(launches.runs(Mailing.class)), "short").allowed())
                .noneMatch(title -> title.contains("theBodyFails"));
    }

    @Test
    void budgetsAreNotExercisedByCodeInItsOwnName() {
        Coverage coverage = Coverage.of(launches.runs(ForItself.class));

        assertThat(rule(coverage, "positive").allowed()).hasSize(1);
        assertThat(rule(coverage, "two").isUntouched()).isTrue();
    }

    @Test
    void testsAtTheSameTimeKeepTheirCallsApart() {
        launches.run(
                Map.of(
                        "junit.jupiter.execution.parallel.enabled", "true",
                        "junit.jupiter.execution.parallel.config.strategy", "fixed",
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", "2"),
                AtTheSameTime.class);
        RuleCoverage approval = rule(Coverage.of(new RunFolder(folder).read()), "approval");

        assertThat(approval.allowed()).singleElement().asString().contains("refundsOnAnotherThread");
        assertThat(approval.refused()).singleElement().asString().contains("isRefusedOnItsOwn");
    }

    @Test
    void callsThatMayBeAnybodysAreNobodys() {
        launches.run(
                Map.of(
                        "junit.jupiter.execution.parallel.enabled", "true",
                        "junit.jupiter.execution.parallel.config.strategy", "fixed",
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", "2"),
                NobodysThreads.class);
        Coverage coverage = Coverage.of(new RunFolder(folder).read());

        assertThat(rule(coverage, "approval").isUntouched()).isTrue();
        assertThat(coverage.notes()).singleElement().asString().startsWith("Calls on threads of their own");
    }

    @Test
    void aLaterRunOfATestTakesThePlaceOfItsEarlierOne() {
        launches.run(Map.of(), Refunding.class);
        Runs runs = launches.at(Launches.NOON.plus(Duration.ofHours(1))).runs(Refunding.class);

        assertThat(runs.runs()).hasSize(2);
        assertThat(runs.tests().stream().filter(test -> test.className().endsWith("Refunding")))
                .hasSize(4);
        assertThat(rule(Coverage.of(runs), "approval").allowed()).hasSize(1);
    }

    @Test
    void twoRunsInOneFolderAreReadTogether() {
        launches.run(Map.of(), Refunding.class);
        launches.run(Map.of(), Mailing.class);

        assertThat(launches.said()).contains("rules exercised on both sides: " + folder.resolve("coverage.txt"));
        assertThat(folder.resolve("coverage.txt"))
                .content()
                .contains("issueRefund  approval")
                .contains("sendMail     works");
    }

    @Test
    void nobodyWatchesAfterTheRun() {
        launches.run(Map.of(), Refunding.class);

        assertThat(Watchers.any()).isFalse();
    }

    @Test
    void withoutAFolderNothingIsRecorded() throws IOException {
        launches.run(Map.of("precept.coverage", " "), Refunding.class);

        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aFolderThatIsAFileIsSaidAndWhatWasSeenIsShown() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        launches.run(Map.of("precept.coverage", file.toString()), Refunding.class);

        assertThat(launches.complained())
                .contains(file + ": this is a file, no folder. Fix: name a folder that this user can write.")
                .contains("issueRefund  approval");
        assertThat(file).hasContent("mine");
    }

    @Test
    void aDamagedRunIsKeptAndSaid() throws IOException {
        launches.run(Map.of(), Refunding.class);
        Path damaged = Files.writeString(folder.resolve("run-0.json"), "{\"format\":\"precept-run 1\",");
        Runs runs = new RunFolder(folder).read();

        assertThat(runs.problems())
                .singleElement()
                .asString()
                .startsWith(damaged + ":1:")
                .contains("not counted");
        assertThat(Coverage.of(runs).problems()).isEqualTo(runs.problems());
        assertThat(damaged).exists();
    }

    @Test
    void theSameRunGivesTheSameFile() throws IOException {
        Runs first = launches.runs(Refunding.class, Mailing.class);
        Path other = Files.createDirectory(folder.resolve("other"));
        Runs second = new Launches(other).runs(Refunding.class, Mailing.class);

        assertThat(first.runs().stream().map(RunFile::write).toList())
                .isEqualTo(second.runs().stream().map(RunFile::write).toList());
        assertThat(List.of(Files.readString(folder.resolve("coverage.json"))))
                .containsExactly(Files.readString(other.resolve("coverage.json")));
    }
}
