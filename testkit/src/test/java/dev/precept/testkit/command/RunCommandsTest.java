package dev.precept.testkit.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.Proves;
import dev.precept.testkit.AgentUnderTest;
import dev.precept.testkit.coverage.Launches;
import dev.precept.testkit.shop.Refunds;
import dev.precept.testkit.shop.ShopAgent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about recorded runs: what they say, and whether they end with 0, 1 or 2. */
class RunCommandsTest {

    private static final String AGENT = "dev.precept.testkit.shop.ShopAgent";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** Touches every rule of the shop, mostly from one side. */
    @AgentUnderTest(value = ShopAgent.class, woven = false)
    static final class Touching {
        @Test
        @Proves("pays")
        void pays() {
            new Refunds().refund("A1", "5");
        }

        @Test
        void writes() {
            new Refunds().mail("hello");
        }
    }

    /** The other side of some. */
    @AgentUnderTest(value = ShopAgent.class, woven = false)
    static final class Refusing {
        @Test
        void refuses() {
            new Refunds().refund("OLD", "-5");
            new Refunds().refund("A1", "600");
            new Refunds().refund("A1", "99.99");
        }
    }

    private int run(Object... words) {
        return Main.run(
                List.of(words).stream().map(String::valueOf).toList(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private Path record(String name, Class<?> test) {
        Path to = folder.resolve(name);
        new Launches(to).run(Map.of(), test);
        return to;
    }

    @Test
    void withoutAGateCoverageEndsWithZero() {
        assertThat(run("coverage", record("one", Touching.class))).isZero();
        assertThat(said()).contains("issueRefund  positive").contains("MISSING");
    }

    @Test
    void aClosedGateEndsWithOneAndNamesTheRuleAndTheMissingSide() {
        assertThat(run("coverage", record("one", Touching.class), "--gate", "both"))
                .isEqualTo(1);
        assertThat(complained())
                .contains("issueRefund, rule \"No refund above 500 USD without human approval\" (approval): no test in"
                        + " which it refuses.");
    }

    @Test
    void theOtherGateAsksForOneSideOnly() {
        assertThat(run("coverage", record("one", Touching.class), "--gate", "any"))
                .isEqualTo(1);
        assertThat(complained().lines())
                .singleElement()
                .asString()
                .startsWith("agent shop, rule \"Never changes an account\"");
    }

    @Test
    void foldersOfSeveralModulesAreReadTogether() {
        Path one = record("one", Touching.class);
        Path two = record("two", Refusing.class);
        assertThat(run("coverage", one, two, "--gate", "both", "--out", folder.resolve("all")))
                .isEqualTo(1);

        assertThat(complained())
                .doesNotContain("(approval)", "(positive)", "(young)", "(fraud)")
                .contains("(two)");
        assertThat(folder.resolve("all/coverage.html")).exists();
    }

    @Test
    void whereRunsMayBeMissingNothingIsJudged() throws IOException {
        Path one = record("one", Touching.class);
        Files.writeString(one.resolve("run-0.json"), "{");

        assertThat(run("coverage", one, "--gate", "any")).isEqualTo(2);
        assertThat(complained()).contains("run-0.json:1:").contains("This run is not counted.");
    }

    @Test
    void aFolderWithoutRunsAndAGateThatIsNoneAreSaid() {
        assertThat(run("coverage", folder)).isEqualTo(2);
        assertThat(run("coverage", folder, "--gate", "most")).isEqualTo(2);
        assertThat(complained())
                .contains(folder + ": there is no run in it. Fix: run tests with -Dprecept.coverage=" + folder)
                .contains("precept.coverage.gate: \"most\" is no gate. Fix: write both or any.");
    }

    @Test
    void anEvaluationEndsWithZeroIfEveryCriterionIsMet() {
        Path one = record("one", Touching.class);
        Path history = folder.resolve("history.jsonl");

        assertThat(run(
                        "evaluation",
                        one,
                        "--agent",
                        AGENT,
                        "--model",
                        "m",
                        "--set",
                        "2030-03-01",
                        "--history",
                        history))
                .isZero();
        assertThat(said()).contains("pays: 1 passed, 0 failed, 0 skipped");
        assertThat(history).content().contains("\"ageDays\":9");
    }

    @Test
    void anEvaluationOfNothingIsNotJudged() {
        Path one = record("one", Refusing.class);

        assertThat(run("evaluation", one, "--agent", AGENT, "--model", "m", "--set", "2030-03-01"))
                .isEqualTo(2);
        assertThat(complained()).contains("no test of these runs proves anything. Fix: put @Proves on tests.");
        assertThat(one.resolve("history.jsonl")).doesNotExist();
    }

    @Test
    void whatAnEvaluationLacksIsSaid() {
        Path one = record("one", Touching.class);

        assertThat(run("evaluation", one, "--agent", AGENT)).isEqualTo(2);
        assertThat(run("evaluation", one, "--agent", AGENT, "--model", "m")).isEqualTo(2);
        assertThat(run("evaluation", one, "--agent", AGENT, "--model", "m", "--set", "soon"))
                .isEqualTo(2);
        assertThat(complained())
                .contains("evaluation needs --model. Fix: write --model and a name.")
                .contains("the age of the evaluation set is to be said once.")
                .contains("\"soon\" is no date. Fix: write it as 2026-10-01.");
    }
}
