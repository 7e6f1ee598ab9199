package dev.precept.testkit.springai;

import static dev.precept.testkit.script.Turn.call;
import static dev.precept.testkit.script.Turn.say;
import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.runtime.AgentSession;
import dev.precept.testkit.AgentUnderTest;
import dev.precept.testkit.script.Script;
import dev.precept.testkit.trajectory.Trajectory;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.ai.support.ToolCallbacks;

/** What an application loses that does not carry its session: Spring AI streams tools on threads of Reactor. */
@AgentUnderTest(Cashier.class)
class SpringAiThreadsIT {

    private final Till till = new Till();

    @Test
    void keepsTheSessionWhereTheCallerWaits(AgentSession session) {
        Script script = Script.of(call("pay", Map.of("amount", 1)), say("done"));

        Way.CALL.ask(script, ToolCallbacks.from(till));

        assertThat(script.request(2).lastResult()).isEqualTo("\"payment 1\"");
        assertThat(session.calls()).isEqualTo(1);
    }

    @Test
    void refusesWhatNeedsASessionWhenStreaming(AgentSession session) {
        Script script = Script.of(call("pay", Map.of("amount", 1)), say("done"));

        Way.STREAM.ask(script, ToolCallbacks.from(till));

        assertThat(script.request(2).lastResult())
                .isEqualTo("Refused by contract: pay was not run. Rule: At most two payments. It cannot be judged with"
                        + " these arguments. Do not retry unchanged.");
        assertThat(till.bodies).hasValue(0);
        assertThat(session.calls()).isZero();
    }

    @Test
    void haltsNothingWhenStreaming(AgentSession session) {
        Script script = Script.of(call("empty", Map.of("amount", 1)), say("done"));

        Way.STREAM.ask(script, ToolCallbacks.from(till));

        assertThat(script.request(2).lastResult())
                .startsWith("Refused by contract: empty was not run. Rule: The till is never emptied at once.");
        assertThat(till.bodies).hasValue(0);
        assertThat(session.halted()).isFalse();
    }

    /** Without a session a call counts as the application's: clauses hold, and the failure of the body stays as it is. */
    @Test
    void letsTheModelReadWhatABodyThrewWhenStreaming(Trajectory trajectory) {
        Script script = Script.of(call("transfer", Map.of("amount", 1)), say("done"));

        Way.STREAM.ask(script, ToolCallbacks.from(till));

        assertThat(script.request(2).lastResult()).isEqualTo("password of the bank: 1234");
        assertThat(till.bodies).hasValue(1);
        assertThat(trajectory.steps()).isEmpty();
    }
}
