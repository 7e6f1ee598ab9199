package dev.precept.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.agent.workshop.ForkedJvm;
import dev.precept.agent.workshop.ForkedJvm.Outcome;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes that a build has woven, by the weaver as it ships: they judge without any agent, and an agent weaves them no second time. */
class BuildTimeWeavingIT {

    @TempDir
    static Path folder;

    private static Path bare;
    private static Path woven;
    private static Outcome weaving;

    @BeforeAll
    static void compileAndWeave() {
        woven = WovenShop.everyKind(folder).classes();
        bare = WovenShop.copy(woven, folder.resolve("bare"));
        weaving = WovenShop.weave(woven);
    }

    private static ForkedJvm jvm() {
        return new ForkedJvm().with(woven);
    }

    @Test
    void weavesEveryToolAndSaysSo() {
        assertThat(weaving.err()).isEmpty();
        assertThat(weaving.out()).isEqualTo("[precept] " + woven + ": 20 tools woven, 0 woven before\n");
        assertThat(weaving.exit()).isZero();
    }

    @Test
    void judgesEveryKindOfMethodWithoutAnAgent() {
        assertJudged(jvm().run("shop.Main"));
    }

    @Test
    void judgesThemOnceWithAnAgentToo() {
        Outcome outcome = jvm().guarded().run("shop.Main");

        assertJudged(outcome);
        assertThat(outcome.err()).contains("tool-classes=9 tools=20").doesNotContain("PRE-0");
    }

    private static void assertJudged(Outcome outcome) {
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.out().lines().filter(line -> !line.matches("(fail|ensuredToo|bare).*")))
                .hasSize(18)
                .allMatch(line -> line.endsWith(" ran 1 ToolRefusedException 0"));
        assertThat(outcome.out())
                .contains("bare ran 1 InvocationTargetException 0\n")
                .contains("failing IOException 0 ToolRefusedException 0\n")
                .contains("ensuredTooLate OutcomeUncertainException 1 ToolRefusedException 0\n");
    }

    @Test
    void keepsSessionLimitsAndHaltsWithoutAnAgent() {
        assertThat(jvm().option("-Dmarks=Till,Kinds,Pay,Effects")
                        .run("shop.Session", "501", "self:5", "5", "13", "5")
                        .out())
                .isEqualTo(
                        "Till BUILD\nKinds BUILD\nPay BUILD\nEffects bare\n"
                                + "ToolRefusedException ran ToolRefusedException AgentHaltedException AgentHaltedException 2\n");
    }

    @Test
    void countsOnceAndKeepsTheMarkOfTheBuildWithAnAgent() {
        assertThat(jvm().option("-Dmarks=Till,Kinds,Pay,Effects")
                        .guarded()
                        .run("shop.Session", "501", "self:5", "5", "13", "5")
                        .out())
                .isEqualTo(
                        "Till BUILD\nKinds BUILD\nPay BUILD\nEffects bare\n"
                                + "ToolRefusedException ran ToolRefusedException AgentHaltedException AgentHaltedException 2\n");
    }

    @Test
    void opensNoSessionOverClassesThatNobodyWove() {
        Outcome outcome = new ForkedJvm().with(bare).run("shop.Session", "5");

        assertThat(outcome.out()).contains("[PRE-0701]", "shop.Till", "or weave the classes in their build");
    }

    @Test
    void changesNothingTheSecondTime() {
        Map<String, String> before = WovenShop.contents(woven);

        Outcome again = WovenShop.weave(woven);
        assertThat(again.out()).isEqualTo("[precept] " + woven + ": 0 tools woven, 20 woven before\n");
        assertThat(WovenShop.contents(woven)).isEqualTo(before);
    }

    @Test
    void makesTheSameFilesInAnotherJvmAndAnotherFolder() {
        Path other = WovenShop.copy(bare, folder.resolve("other"));

        assertThat(WovenShop.weave(other).exit()).isZero();
        assertThat(WovenShop.contents(other)).isEqualTo(WovenShop.contents(woven));
    }

    @Test
    void tellsWovenFromBare() {
        Outcome checked = WovenShop.weave(woven, "--check");
        assertThat(checked.exit()).as(checked.err()).isZero();

        Map<String, String> before = WovenShop.contents(bare);
        Outcome unwoven = WovenShop.weave(bare, "--check");
        assertThat(unwoven.exit()).isEqualTo(1);
        assertThat(unwoven.err()).contains("[PRE-0771]", "Where: shop.Till\n", "Where: Bare\n", "Fix: ");
        assertThat(WovenShop.contents(bare)).isEqualTo(before);
    }
}
