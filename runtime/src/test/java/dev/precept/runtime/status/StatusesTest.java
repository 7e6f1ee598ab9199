package dev.precept.runtime.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.runtime.halt.Halt;
import dev.precept.runtime.halt.HaltTarget;
import dev.precept.runtime.halt.Halts;
import dev.precept.runtime.status.RuntimeStatus.Health;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusesTest {

    private static final Optional<AgentStatus> AGENT = Optional.of(
            new AgentStatus("1", Map.of(), "", List.of(), "none", "off", List.of(), List.of(), List.of(), Map.of()));

    private static ToolStatus tool(Guarding guarding) {
        return new ToolStatus("shop.Till", "pay()V", "pay", "app", "", guarding, "because");
    }

    @ParameterizedTest
    @CsvSource({"AGENT, SERVING", "BUILD, SERVING", "EXPECTED, SERVING", "REFUSED, LIMITED", "NONE, UNGUARDED"})
    void isAsGoodAsItsTools(Guarding guarding, Health expected) {
        RuntimeStatus status = Statuses.of(AGENT, List.of(tool(guarding)), List.of(), null, true);

        assertThat(status.health()).isEqualTo(expected);
        assertThat(status.reasons()).hasSize(expected == Health.SERVING ? 0 : 1);
    }

    @Test
    void takesWovenToolsForGuardedWithoutAnAgent() {
        assertThat(Statuses.of(Optional.empty(), List.of(tool(Guarding.BUILD)), List.of(), null, false)
                        .health())
                .isEqualTo(Health.SERVING);
        assertThat(Statuses.of(Optional.empty(), List.of(), List.of(), null, false)
                        .health())
                .isEqualTo(Health.UNKNOWN);
    }

    @Test
    void saysTheWorstOfAll() {
        Halt one = new Halt(new HaltTarget.Tool("pay"), "odd", Instant.EPOCH);
        assertThat(Statuses.of(AGENT, List.of(), List.of(one), null, true).health())
                .isEqualTo(Health.LIMITED);

        Halt all = new Halt(new HaltTarget.Everything(), "odd", Instant.EPOCH);
        RuntimeStatus stopped = Statuses.of(AGENT, List.of(tool(Guarding.REFUSED)), List.of(all), all, true);
        assertThat(stopped.health()).isEqualTo(Health.STOPPED);
        assertThat(stopped.reasons()).anyMatch(reason -> reason.startsWith("everything is halted"));

        assertThat(Statuses.of(AGENT, List.of(), List.of(), Halts.NO_CONTACT, true)
                        .health())
                .isEqualTo(Health.STOPPED);
        assertThat(Statuses.of(AGENT, List.of(tool(Guarding.NONE)), List.of(all), all, true)
                        .health())
                .isEqualTo(Health.UNGUARDED);
    }
}
