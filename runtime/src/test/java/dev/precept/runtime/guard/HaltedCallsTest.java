package dev.precept.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.EffectClass;
import dev.precept.runtime.AgentHaltedException;
import dev.precept.runtime.Precept;
import dev.precept.runtime.PreceptEvent;
import dev.precept.runtime.PreceptListener;
import dev.precept.runtime.contract.AgentModel;
import dev.precept.runtime.contract.ToolContract;
import dev.precept.runtime.halt.HaltTarget;
import dev.precept.runtime.halt.HaltTarget.Agent;
import dev.precept.runtime.halt.HaltTarget.Everything;
import dev.precept.runtime.halt.HaltTarget.Tool;
import dev.precept.runtime.session.Current;
import dev.precept.runtime.session.LiveSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HaltedCallsTest {

    private static final ToolContract PAY = ToolContract.of("Tools", "pay", "()V", "pay")
            .effect(EffectClass.IRREVERSIBLE, false)
            .build();

    private final ToolGate gate = ToolGate.of(PAY);
    private final LiveSession session = new LiveSession(new AgentModel(
            "Desk",
            "desk",
            "1",
            Set.of("Tools"),
            Set.of(),
            List.of(),
            Set.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of()));
    private final List<HaltTarget> halted = new ArrayList<>();

    @AfterEach
    void resume() {
        halted.forEach(target -> Precept.resume(target, "test", "the test is over"));
    }

    private void halt(HaltTarget target) {
        halted.add(target);
        Precept.halt(target, "drill");
    }

    @Test
    void refusesCallsOfAHaltedAgentAndEndsTheirSession() {
        halt(new Agent("desk"));

        assertThatThrownBy(this::call).isInstanceOf(AgentHaltedException.class).hasMessageContaining("has ended");
        assertThat(session.halted()).isTrue();
    }

    @Test
    void leavesAnotherAgentAlone() {
        halt(new Agent("other"));

        call();
        assertThat(session.halted()).isFalse();
    }

    @Test
    void refusesCodeThatCallsAHaltedTool() {
        halt(new Tool("pay"));

        assertThatThrownBy(this::code)
                .isInstanceOf(AgentHaltedException.class)
                .hasMessage("Refused by contract: pay was not run. It has been halted. Do not call it again.");
    }

    @Test
    void stopsWhatWasJudgedBeforeTheHaltAndHasNotStarted() {
        Current.Binding before = Current.get().bind(session);
        try {
            CallFrame judged = gate.open();
            halt(new Everything());

            assertThatThrownBy(() -> gate.start(judged, null)).isInstanceOf(AgentHaltedException.class);
            assertThat(judged.started()).isFalse();
        } finally {
            before.restore();
        }
    }

    @Test
    void namesTheBodiesThatRun() {
        CallFrame running = gate.open();
        gate.start(running, null);

        assertThat(Precept.halt(new Tool("pay"), "drill").running())
                .singleElement()
                .satisfies(call -> assertThat(call.tool()).isEqualTo("pay"));
        halted.add(new Tool("pay"));
        gate.complete(running, null);
        assertThat(Precept.halt(new Tool("pay"), "drill").running()).isEmpty();
    }

    @Test
    void givesACallInsideACallOfCodeAFrameOfItsOwn() {
        CallFrame outer = gate.open();
        gate.start(outer, null);
        CallFrame inner = gate.open();
        gate.start(inner, null);

        assertThat(inner).isNotSameAs(outer);
        gate.complete(inner, null);
        gate.complete(outer, null);
        assertThat(gate.open()).isSameAs(outer);
    }

    @Test
    void callsAgainOnceSomebodyAnswersForIt() {
        halt(new Tool("pay"));
        List<PreceptEvent> events = new ArrayList<>();
        PreceptListener.Subscription listening = Precept.listen(events::add);
        Precept.resume(new Tool("pay"), "ada", "the price list is right again");
        listening.close();

        code();
        assertThat(events)
                .singleElement()
                .satisfies(event ->
                        assertThat(event.detail()).isEqualTo("tool:pay, by ada: the price list is right again"));
    }

    @Test
    void resumesNothingForNobody() {
        halt(new Tool("pay"));

        assertThatThrownBy(() -> Precept.resume(new Tool("pay"), " ", "because"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Fix: name both");
        assertThatThrownBy(this::code).isInstanceOf(AgentHaltedException.class);
    }

    private void call() {
        Current.Binding before = Current.get().bind(session);
        try {
            code();
        } finally {
            before.restore();
        }
    }

    private void code() {
        CallFrame frame = gate.open();
        gate.start(frame, null);
        gate.complete(frame, null);
    }
}
