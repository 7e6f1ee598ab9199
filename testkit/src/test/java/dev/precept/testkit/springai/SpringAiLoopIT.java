package dev.precept.testkit.springai;

import static dev.precept.testkit.script.Turn.call;
import static dev.precept.testkit.script.Turn.calls;
import static dev.precept.testkit.script.Turn.say;
import static dev.precept.testkit.trajectory.TrajectoryAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.runtime.AgentHaltedException;
import dev.precept.runtime.AgentSession;
import dev.precept.testkit.AgentUnderTest;
import dev.precept.testkit.script.ModelMessage;
import dev.precept.testkit.script.Script;
import dev.precept.testkit.script.ToolCall;
import dev.precept.testkit.trajectory.Trajectory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.ai.tool.execution.DefaultToolExecutionExceptionProcessor;
import org.springframework.ai.tool.execution.ToolExecutionException;

/** Whole agents on the real Spring AI, with the session carried to the thread of the tool by hand. */
@AgentUnderTest(Cashier.class)
class SpringAiLoopIT {

    private final Till till = new Till();

    @ParameterizedTest
    @EnumSource(Way.class)
    void runsWhatTheContractAllows(Way way, AgentSession session, Trajectory trajectory) {
        Script script = Script.of(call("pay", Map.of("amount", 500)), say("Your money is on its way."));

        assertThat(way.ask(script, InSession.all(session, till))).isEqualTo("Your money is on its way.");

        script.assertPlayed();
        assertThat(script.request(2).lastResult()).isEqualTo("\"payment 1\"");
        assertThat(till.bodies).hasValue(1);
        assertThat(trajectory).calledOnce("pay");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void givesTheModelTheWholeRefusalAndGoesOn(Way way, AgentSession session) {
        Script script = Script.of(
                calls(ToolCall.of("pay", Map.of("amount", 501)), ToolCall.of("pay", Map.of("amount", 1))), say("done"));

        assertThat(way.ask(script, InSession.all(session, till))).isEqualTo("done");

        assertThat(results(script, 2))
                .containsExactly(
                        "Refused by contract: pay was not run. Rule: At most 500. Do not retry unchanged.",
                        "\"payment 1\"");
        assertThat(till.bodies).hasValue(1);
        assertThat(script.requestCount()).isEqualTo(2);
        assertThat(session.halted()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void tellsTheModelNothingOfWhatABodyThrew(Way way, AgentSession session) {
        Script script = Script.of(call("transfer", Map.of("amount", 1)), say("done"));

        way.ask(script, InSession.all(session, till));

        assertThat(script.request(2).lastResult())
                .isEqualTo("Outcome uncertain: transfer failed, and what it did is not known. A person (manager) takes"
                        + " over. Do not call it again and do not assume what it did.");
        assertThat(till.bodies).hasValue(1);
    }

    /** The latch holds, and the model is asked on. */
    @ParameterizedTest
    @EnumSource(Way.class)
    void latchesTheSessionOnAHaltButTheLoopGoesOn(Way way, AgentSession session) {
        Script script =
                Script.of(call("empty", Map.of("amount", 1)), call("pay", Map.of("amount", 1)), say("never mind"));

        assertThat(way.ask(script, InSession.all(session, till))).isEqualTo("never mind");

        assertThat(results(script, 2))
                .containsExactly("Refused by contract: empty was not run. Rule: The till is never emptied at once. This"
                        + " session has ended. Do not call any tool again.");
        assertThat(results(script, 3))
                .containsExactly("Refused by contract: this session has ended. Do not call any tool again.");
        assertThat(till.bodies).hasValue(0);
        assertThat(script.requestCount()).isEqualTo(3);
        assertThat(session.halted()).isTrue();
    }

    /** Spring AI's own setting for it. */
    @ParameterizedTest
    @EnumSource(Way.class)
    void endsTheLoopOnAHaltWhereTheApplicationLetsHaltsThrough(Way way, AgentSession session) {
        Script script =
                Script.of(calls(ToolCall.of("empty", Map.of("amount", 1)), ToolCall.of("pay", Map.of("amount", 1))));
        DefaultToolExecutionExceptionProcessor haltsGoThrough = DefaultToolExecutionExceptionProcessor.builder()
                .rethrowExceptions(List.of(AgentHaltedException.class))
                .build();

        assertThatThrownBy(() -> way.ask(script, haltsGoThrough, InSession.all(session, till)))
                .isInstanceOf(AgentHaltedException.class)
                .hasMessageStartingWith("Refused by contract: empty was not run.");

        assertThat(script.requestCount()).isEqualTo(1);
        assertThat(till.bodies).hasValue(0);
        assertThat(session.halted()).isTrue();
    }

    /** {@code spring.ai.tools.throw-exception-on-error=true} makes an end of every refusal. */
    @ParameterizedTest
    @EnumSource(Way.class)
    void endsTheLoopOnEveryRefusalWhereExceptionsAreThrown(Way way, AgentSession session) {
        Script script = Script.of(call("pay", Map.of("amount", 501)));
        DefaultToolExecutionExceptionProcessor always = DefaultToolExecutionExceptionProcessor.builder()
                .alwaysThrow(true)
                .build();

        assertThatThrownBy(() -> way.ask(script, always, InSession.all(session, till)))
                .isInstanceOf(ToolExecutionException.class)
                .hasMessage("Refused by contract: pay was not run. Rule: At most 500. Do not retry unchanged.");

        assertThat(script.requestCount()).isEqualTo(1);
        assertThat(session.halted()).isFalse();
    }

    /** Spring AI reads the arguments before the tool is entered, so that no gate sees this call, and it repeats the value. */
    @ParameterizedTest
    @EnumSource(Way.class)
    void leavesArgumentsThatDoNotFitToTheFramework(Way way, AgentSession session, Trajectory trajectory) {
        Script script = Script.of(calls(ToolCall.hallucinated("pay", "{\"amount\": \"lots\"}")), say("done"));

        way.ask(script, InSession.all(session, till));

        assertThat(script.request(2).lastResult()).contains("lots").doesNotContain("Refused by contract");
        assertThat(till.bodies).hasValue(0);
        assertThat(trajectory.steps()).isEmpty();
    }

    /** A withheld tool that was never registered ends the loop, and the session does not hear of it. */
    @ParameterizedTest
    @EnumSource(Way.class)
    void endsTheLoopWithoutAVerdictAtAToolThatIsNotThere(Way way, AgentSession session, Trajectory trajectory) {
        Script script = Script.of(calls(ToolCall.hallucinated("openSafe", "{}")));

        assertThatThrownBy(() -> way.ask(script, InSession.all(session, till)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("No ToolCallback found for tool name: openSafe");

        assertThat(script.requestCount()).isEqualTo(1);
        assertThat(session.halted()).isFalse();
        assertThat(trajectory.steps()).isEmpty();
    }

    private static List<String> results(Script script, int request) {
        return script.request(request).results().stream()
                .map(ModelMessage::text)
                .toList();
    }
}
