package dev.precept.sample.langchain4j;

import static dev.precept.testkit.script.Turn.calls;
import static dev.precept.testkit.script.Turn.say;
import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.runtime.AgentSession;
import dev.precept.runtime.Precept;
import dev.precept.runtime.PreceptEvent;
import dev.precept.runtime.PreceptEvent.Phase;
import dev.precept.runtime.PreceptListener;
import dev.precept.testkit.script.Script;
import dev.precept.testkit.script.ToolCall;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A model supplies call ids and arguments, so neither may make two calls one. */
class IdenticalCallsIT {

    private final Till till = new Till();
    private final List<PreceptEvent> events = Collections.synchronizedList(new ArrayList<>());
    private final PreceptListener.Subscription listening = Precept.listen(events::add);

    @AfterEach
    void stopListening() {
        listening.close();
    }

    static Stream<Arguments> idsAndWays() {
        return Way.here().stream().flatMap(way -> Stream.of("call_0", null, "").map(id -> Arguments.of(way, id)));
    }

    @ParameterizedTest
    @MethodSource("idsAndWays")
    void judgesFourOfOneTurnFourTimes(Way way, @Nullable String id) throws Throwable {
        List<PreceptEvent> events = run(way, Script.of(calls(pay(id), pay(id), pay(id), pay(id)), say("done")));

        assertFourJudgements(events);
    }

    @ParameterizedTest
    @MethodSource("idsAndWays")
    void judgesOneOfEachOfFourTurnsFourTimes(Way way, @Nullable String id) throws Throwable {
        List<PreceptEvent> events =
                run(way, Script.of(calls(pay(id)), calls(pay(id)), calls(pay(id)), calls(pay(id)), say("done")));

        assertFourJudgements(events);
    }

    private void assertFourJudgements(List<PreceptEvent> events) {
        assertThat(events)
                .extracting(PreceptEvent::phase)
                .filteredOn(phase -> phase == Phase.INTENT || phase == Phase.REFUSAL)
                .containsExactlyInAnyOrder(Phase.INTENT, Phase.INTENT, Phase.REFUSAL, Phase.REFUSAL);
        assertThat(till.bodies).hasValue(2);
    }

    private List<PreceptEvent> run(Way way, Script script) throws Throwable {
        try (AgentSession session = Precept.open(Cashier.class)) {
            way.ask(script, List.of(till), "pay");
            assertThat(session.halted()).isFalse();
        }
        script.assertPlayed();
        return List.copyOf(events);
    }

    private static ToolCall pay(@Nullable String id) {
        return ToolCall.of("pay", "{\"amount\": 7}").withId(id);
    }
}
