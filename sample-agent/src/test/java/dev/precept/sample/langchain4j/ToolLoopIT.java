package dev.precept.sample.langchain4j;

import static dev.precept.sample.langchain4j.PreparedModel.call;
import static dev.precept.sample.langchain4j.PreparedModel.turn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.runtime.AgentHaltedException;
import dev.precept.runtime.AgentSession;
import dev.precept.runtime.Precept;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The real LangChain4j, with the agent in this JVM. */
class ToolLoopIT {

    private final Till till = new Till();
    private final Safe safe = new Safe();

    @ParameterizedTest
    @EnumSource(Way.class)
    void runsWhatTheContractAllows(Way way) throws Throwable {
        PreparedModel model = PreparedModel.of(turn(call("1", "pay", "{\"amount\": 500}")));

        try (AgentSession session = Precept.open(Cashier.class)) {
            assertThat(ask(way, model)).isEqualTo("done");
            assertThat(session.halted()).isFalse();
        }

        assertThat(till.bodies).hasValue(1);
        assertThat(model.results())
                .singleElement()
                .satisfies(result -> assertThat(result.text()).isEqualTo("payment 1"));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void givesARefusalToTheModelAsAnOrdinaryResult(Way way) throws Throwable {
        PreparedModel model =
                PreparedModel.of(turn(call("1", "pay", "{\"amount\": 501}"), call("2", "pay", "{\"amount\": 1}")));

        try (AgentSession session = Precept.open(Cashier.class)) {
            assertThat(ask(way, model)).isEqualTo("done");
            assertThat(session.halted()).isFalse();
        }

        assertThat(till.bodies).hasValue(1);
        assertThat(model.results()).hasSize(2).first().satisfies(result -> {
            assertThat(result.text())
                    .startsWith("Refused by contract: pay was not run. Rule: At most 500.")
                    .doesNotContain("501");
            assertThat(result.isError()).isNotEqualTo(Boolean.TRUE);
        });
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void endsTheLoopOnAHalt(Way way) {
        PreparedModel model = PreparedModel.of(turn(call("1", "empty", "{\"amount\": 1}")));

        try (AgentSession session = Precept.open(Cashier.class)) {
            assertThatThrownBy(() -> ask(way, model)).isInstanceOf(AgentHaltedException.class);
            assertThat(session.halted()).isTrue();
        }

        assertThat(model.calls()).isEqualTo(1);
        assertThat(till.bodies).hasValue(0);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void keepsTheSessionLatchedAfterAHalt(Way way) {
        PreparedModel first = PreparedModel.of(turn(call("1", "empty", "{\"amount\": 1}")));
        PreparedModel second = PreparedModel.of(turn(call("1", "pay", "{\"amount\": 1}")));

        try (AgentSession session = Precept.open(Cashier.class)) {
            assertThatThrownBy(() -> ask(way, first)).isInstanceOf(AgentHaltedException.class);
            assertThatThrownBy(() -> ask(way, second)).isInstanceOf(AgentHaltedException.class);
            assertThatThrownBy(() -> session.request("hello")).isInstanceOf(AgentHaltedException.class);
        }

        assertThat(second.calls()).isEqualTo(1);
        assertThat(till.bodies).hasValue(0);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void haltsOnAToolThatIsWithheld(Way way) {
        PreparedModel model = PreparedModel.of(turn(call("1", "openSafe", "{}")));

        try (AgentSession session = Precept.open(Cashier.class)) {
            assertThatThrownBy(() -> ask(way, model))
                    .isInstanceOf(AgentHaltedException.class)
                    .hasMessageContaining("Never opens the safe");
            assertThat(session.halted()).isTrue();
        }

        assertThat(model.calls()).isEqualTo(1);
        assertThat(safe.bodies).hasValue(0);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void tellsTheModelWhichArgumentsDoNotFit(Way way) throws Throwable {
        PreparedModel model = PreparedModel.of(turn(call("1", "pay", "{\"amount\": \"lots\"}")));

        try (AgentSession session = Precept.open(Cashier.class)) {
            assertThat(ask(way, model)).isEqualTo("done");
            assertThat(session.halted()).isFalse();
        }

        assertThat(till.bodies).hasValue(0);
        assertThat(model.results())
                .singleElement()
                .satisfies(result -> assertThat(result.text())
                        .contains("The arguments do not fit its parameters")
                        .doesNotContain("lots"));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void refusesWithoutASession(Way way) throws Throwable {
        PreparedModel model = PreparedModel.of(turn(call("1", "pay", "{\"amount\": 1}")));

        assertThat(ask(way, model)).isEqualTo("done");

        assertThat(till.bodies).hasValue(0);
        assertThat(model.results())
                .singleElement()
                .satisfies(result -> assertThat(result.text()).contains("No session is open"));
    }

    private String ask(Way way, PreparedModel model) throws Throwable {
        return way.ask(model, List.of(till, safe), "hello");
    }
}
