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

/** A shop compiled with the processor as it ships and run with the agent as it ships. */
class GuardedShopIT {

    @TempDir
    static Path folder;

    private static Workshop workshop;

    @BeforeAll
    static void openTheShop() {
        workshop = new Workshop(folder);
        RefundShop.compile(workshop);
    }

    private ForkedJvm jvm() {
        return new ForkedJvm().with(workshop.classes());
    }

    @ParameterizedTest
    @CsvSource({
        "a:20, a 1",
        "a:-1, ToolRefusedException 0",
        "a:750, ApprovalPendingException 0",
        "vault:20, AgentHaltedException 0",
        "a:, ToolRefusedException 0",
        ":20, ToolRefusedException 0",
        "unknown:20, ToolRefusedException 0",
        "broken:20, ToolRefusedException 0",
    })
    void entersTheBodyOnlyWhenEveryRuleAllows(String call, String answer) {
        Outcome outcome = jvm().guarded("log=quiet").run("shop.Main", call);

        assertThat(outcome.out()).isEqualTo(answer + "\n");
        assertThat(outcome.exit()).isZero();
    }

    @Test
    void judgesEveryCallAnewAndStaysHalted() {
        assertThat(jvm().guarded("log=quiet")
                        .run("shop.Main", "a:20", "a:20", "vault:1", "a:20")
                        .out())
                .isEqualTo("a a AgentHaltedException AgentHaltedException 2\n");
    }

    @Test
    void opensNoSessionWithoutTheAgent() {
        assertThat(jvm().run("shop.Main", "a:20").out()).contains("[PRE-0701]").endsWith(" 0\n");
    }
}
