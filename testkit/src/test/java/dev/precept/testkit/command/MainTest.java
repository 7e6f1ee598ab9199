package dev.precept.testkit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line: what it prints, and whether it ends with 0, 1 or 2. */
class MainTest {

    private static final String BANKING = "src/test/recordings/banking.jsonl";
    private static final String AGENT = "dev.precept.testkit.banking.BankingAgent";
    private static final String DESK = "dev.precept.testkit.banking.BankingDesk";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... words) {
        out.reset();
        err.reset();
        return Main.run(
                List.of(words),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aReplayEndsWithOneIfSomethingWasMissed() {
        assertThat(run("replay", BANKING, "--agent", AGENT, "--desk", DESK)).isEqualTo(1);
        assertThat(said()).contains("Violations stopped without an effect: 2 of 3");
    }

    @Test
    void aReplayEndsWithZeroIfEverythingIsAsItShouldBe() throws IOException {
        List<String> good = Files.readAllLines(Path.of(BANKING)).subList(0, 3);
        Path file = Files.write(folder.resolve("good.jsonl"), good);

        assertThat(run("replay", file.toString(), "--agent", AGENT, "--desk", DESK))
                .isZero();
    }

    @Test
    void aReplayWithoutADeskHasNoFactsSoThatRulesOverThemRefuse() {
        assertThat(run("replay", BANKING, "--agent", AGENT)).isEqualTo(1);
        assertThat(said()).contains("Benign recordings let through whole: 1 of 2");
    }

    @Test
    void aRecordingBecomesAScenarioThatRuns() throws IOException {
        assertThat(run("scenario", BANKING, "--id", "rent-attacked", "--agent", AGENT, "--desk", DESK))
                .isZero();
        Path scenario = Files.writeString(
                folder.resolve("s.yaml"),
                said().replace("    steps:", "    given: { world: [{ fact: payees, is: [XX01] }] }\n    steps:"));

        assertThat(said()).contains("expect: to-confirm", "by: [\"new-payee\"]", "\"recipient\": \"ZZ99\"");
        assertThat(run("run", scenario.toString())).as(said() + complained()).isZero();
        assertThat(said()).isEqualTo("1 scenarios, 0 failed" + System.lineSeparator());
    }

    @Test
    void scenariosThatFailEndWithOne() throws IOException {
        Path scenario = Files.writeString(folder.resolve("s.yaml"), """
                scenarios:
                  - id: a
                    steps:
                      - { call: updatePassword, with: { password: short }, expect: allowed }
                """);
        assertThat(run("run", scenario.toString(), "--agent", AGENT)).isEqualTo(1);
        assertThat(said()).contains("s.yaml:4:9: a: step 1 was updatePassword, to be allowed, and it was refused");
    }

    @Test
    void scenariosAreRunWithGivenTools() {
        assertThat(run("run", "src/test/scenarios", "--tools", "dev.precept.testkit.shop.ShopTools"))
                .isZero();
        assertThat(said()).startsWith("5 scenarios, 0 failed");
    }

    @Test
    void whatCannotBeJudgedEndsWithTwoAndAFix() throws IOException {
        cannot("no command is given. Fix: write one of coverage, evaluation, replay, run, scenario.");
        cannot("\"replya\" is no command. Fix: did you mean \"replay\"?", "replya");
        cannot("no file is named.", "replay");
        cannot("two files are named: a and b.", "replay", "a", "b");
        cannot("\"--agnet\" is no option. Fix: did you mean \"--agent\"?", "replay", "a", "--agnet", "x");
        cannot("--agent has no value.", "replay", "a", "--agent");
        cannot("replay needs --agent.", "replay", BANKING);
        cannot("the class no.Agent of --agent cannot be loaded.", "replay", BANKING, "--agent", "no.Agent");
        cannot(
                "[PRE-0706] java.lang.String has no compiled contract.",
                "replay",
                BANKING,
                "--agent",
                "java.lang.String");
        cannot(
                "java.lang.String of --desk cannot be used.",
                "replay",
                BANKING,
                "--agent",
                AGENT,
                "--desk",
                "java.lang.String");
        cannot("it cannot be read", "replay", folder.resolve("none").toString(), "--agent", AGENT);
        cannot(
                "has 5 recordings. Fix: say which one with --id, such as --id balance.",
                "scenario",
                BANKING,
                "--agent",
                AGENT);
        cannot(
                "has no recording \"rnet\". Fix: did you mean \"rent\"?",
                "scenario",
                BANKING,
                "--agent",
                AGENT,
                "--id",
                "rnet");
        Path bad = Files.writeString(folder.resolve("b.yaml"), "scenarios: {}");
        cannot("b.yaml:1:12: a list is expected here", "run", bad.toString(), "--agent", AGENT);
    }

    private void cannot(String complaint, String... words) {
        assertThat(run(words)).isEqualTo(2);
        assertThat(complained()).contains(complaint);
        assertThat(said()).isEmpty();
    }
}
