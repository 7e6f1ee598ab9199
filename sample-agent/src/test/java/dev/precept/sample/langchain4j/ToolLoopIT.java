package dev.precept.sample.langchain4j;

import static dev.precept.testkit.script.Turn.call;
import static dev.precept.testkit.script.Turn.calls;
import static dev.precept.testkit.script.Turn.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.runtime.AgentHaltedException;
import dev.precept.runtime.AgentSession;
import dev.precept.runtime.Precept;
import dev.precept.testkit.script.Script;
import dev.precept.testkit.script.ToolCall;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The real LangChain4j, with the agent in this JVM. */
class ToolLoopIT {

    private final Till till = new Till();
    private final Safe safe = new Safe();

    @ParameterizedTest
    @MethodSource("dev.precept.sample.langchain4j.Way#here")
    void runsWhatTheContractAllows(Way way) throws Throwable {
        Script script = Script.of(call("pay", Map.of("amount", 500)), say("done"));

        try (AgentSession session = Precept.open(Cashier.class)) {
            assertThat(ask(way, script)).isEqualTo("done");
            assertThat(session.halted()).isFalse();
        }

        assertThat(till.bodies).hasValue(1);
        assertThat(script.request(2).results())
                .singleElement()
                .satisfies(result -> assertThat(result.text()).isEqualTo("payment 1"));
    }

    @ParameterizedTest
    @MethodSource("dev.precept.sample.langchain4j.Way#here")
    void givesARefusalToTheModelAsAnOrdinaryResult(Way way) throws Throwable {
        Script script = Script.of(
                calls(ToolCall.of("pay", Map.of("amount", 501)), ToolCall.of("pay", Map.of("amount", 1))), say("done"));

        try (AgentSession session = Precept.open(Cashier.class)) {
            assertThat(ask(way, script)).isEqualTo("done");
            assertThat(session.halted()).isFalse();
        }

        assertThat(till.bodies).hasValue(1);
        assertThat(script.request(2).results()).hasSize(2).first().satisfies(result -> {
            assertThat(result.text())
                    .startsWith("Refused by contract: pay was not run. Rule: At most 500.")
                    .doesNotContain("501");
            assertThat(result.error()).isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource("dev.precept.sample.langchain4j.Way#here")
    void endsTheLoopOnAHalt(Way way) {
        Script script = Script.of(call("empty", Map.of("amount", 1)));

        try (AgentSession session = Precept.open(Cashier.class)) {
            assertThatThrownBy(() -> ask(way, script)).isInstanceOf(AgentHaltedException.class);
            assertThat(session.halted()).isTrue();
        }

        assertThat(script.requestCount()).isEqualTo(1);
        assertThat(till.bodies).hasValue(0);
    }

    @ParameterizedTest
    @MethodSource("dev.precept.sample.langchain4j.Way#here")
    void keepsTheSessionLatchedAfterAHalt(Way way) {
        Script first = Script.of(call("empty", Map.of("amount", 1)));
        Script second = Script.of(call("pay", Map.of("amount", 1)));

        try (AgentSession session = Precept.open(Cashier.class)) {
            assertThatThrownBy(() -> ask(way, first)).isInstanceOf(AgentHaltedException.class);
            assertThatThrownBy(() -> ask(way, second)).isInstanceOf(AgentHaltedException.class);
            assertThatThrownBy(() -> session.request("hello")).isInstanceOf(AgentHaltedException.class);
        }

        assertThat(second.requestCount()).isEqualTo(1);
        assertThat(till.bodies).hasValue(0);
    }

    @ParameterizedTest
    @MethodSource("dev.precept.sample.langchain4j.Way#here")
    void haltsOnAToolThatIsWithheld(Way way) {
        Script script = Script.of(call("openSafe", Map.of()));

        try (AgentSession session = Precept.open(Cashier.class)) {
            assertThatThrownBy(() -> ask(way, script))
                    .isInstanceOf(AgentHaltedException.class)
                    .hasMessageContaining("Never opens the safe");
            assertThat(session.halted()).isTrue();
        }

        assertThat(script.requestCount()).isEqualTo(1);
        assertThat(safe.bodies).hasValue(0);
    }

    @ParameterizedTest
    @MethodSource("dev.precept.sample.langchain4j.Way#here")
    void tellsTheModelWhichArgumentsDoNotFit(Way way) throws Throwable {
        Script script = Script.of(call("pay", Map.of("amount", "lots")), say("done"));

        try (AgentSession session = Precept.open(Cashier.class)) {
            assertThat(ask(way, script)).isEqualTo("done");
            assertThat(session.halted()).isFalse();
        }

        assertThat(till.bodies).hasValue(0);
        assertThat(script.request(2).results())
                .singleElement()
                .satisfies(result -> assertThat(result.text())
                        .contains("The arguments do not fit its parameters")
                        .doesNotContain("lots"));
    }

    @ParameterizedTest
    @MethodSource("dev.precept.sample.langchain4j.Way#here")
    void refusesWithoutASession(Way way) throws Throwable {
        Script script = Script.of(call("pay", Map.of("amount", 1)), say("done"));

        assertThat(ask(way, script)).isEqualTo("done");

        assertThat(till.bodies).hasValue(0);
        assertThat(script.request(2).results())
                .singleElement()
                .satisfies(result -> assertThat(result.text()).contains("No session is open"));
    }

    private String ask(Way way, Script script) throws Throwable {
        return way.ask(script, List.of(till, safe), "hello");
    }
}
