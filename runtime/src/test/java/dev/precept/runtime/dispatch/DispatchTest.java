package dev.precept.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.runtime.AgentHaltedException;
import dev.precept.runtime.ApprovalPendingException;
import dev.precept.runtime.ToolRefusedException;
import dev.precept.runtime.guard.Desk;
import dev.precept.runtime.guard.GuardFaults;
import dev.precept.runtime.session.Current;
import dev.precept.runtime.session.LiveSession;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class DispatchTest {

    private final Desk desk = new Desk();
    private final LiveSession session = new LiveSession(Desk.AGENT);

    @Test
    void bindsItsSessionForTheCallOnly() {
        try (Dispatch call = Dispatch.begin(session, "refund")) {
            call.admit(true);
            desk.refund("A1", new BigDecimal(1));
            assertThat(call.started()).isTrue();
        }

        assertThat(desk.effects).isOne();
        assertThat(Current.get().session()).isNull();
        assertThat(Current.get().frame()).isNull();
    }

    @Test
    void remembersARefusalThatTheFrameworkSwallowed() {
        try (Dispatch call = Dispatch.begin(session, "refund")) {
            call.admit(true);
            assertThatThrownBy(() -> desk.refund("A1", new BigDecimal(501)))
                    .isInstanceOf(ApprovalPendingException.class);
            assertThat(call.refusal()).isInstanceOf(ApprovalPendingException.class);
        }
    }

    @Test
    void judgesAndCountsASecondBodyInOneDispatchAnew() {
        try (Dispatch call = Dispatch.begin(session, "refund")) {
            call.admit(true);
            desk.refund("A1", new BigDecimal(375));
            assertThatThrownBy(() -> desk.refund("A1", new BigDecimal(375)))
                    .isInstanceOf(ApprovalPendingException.class);
        }
        assertThat(desk.effects).isOne();
    }

    @Test
    void refusesWithoutASession() {
        try (Dispatch call = Dispatch.begin(null, "refund")) {
            assertThatThrownBy(() -> call.admit(true)).isInstanceOf(ToolRefusedException.class);
            assertThatThrownBy(() -> desk.refund("A1", new BigDecimal(1))).isInstanceOf(ToolRefusedException.class);
        }
        assertThat(desk.effects).isZero();
    }

    @Test
    void haltsOnAWithheldTool() {
        try (Dispatch call = Dispatch.begin(session, "closeAccount")) {
            assertThatThrownBy(() -> call.admit(true))
                    .isInstanceOf(AgentHaltedException.class)
                    .hasMessageContaining("Never changes an account");
        }
        assertThat(session.halted()).isTrue();
    }

    @Test
    void haltsOnAToolThatNothingGuards() {
        try (Dispatch call = Dispatch.begin(session, "runAnything")) {
            assertThatThrownBy(() -> call.admit(false)).isInstanceOf(AgentHaltedException.class);
        }
        assertThat(session.halted()).isTrue();
    }

    @Test
    void refusesEverythingOnceTheSessionWasHalted() {
        session.halt("test");
        try (Dispatch call = Dispatch.begin(session, "refund")) {
            assertThatThrownBy(() -> call.admit(true)).isInstanceOf(AgentHaltedException.class);
        }
    }

    @Test
    void isNotRefusedBecauseItsBodyMetARefusalAndWentOn() {
        desk.body = () -> {
            desk.effects++;
            assertThat(GuardFaults.refuse("helper", "nothing guards it")).isInstanceOf(ToolRefusedException.class);
        };
        try (Dispatch call = Dispatch.begin(session, "refund")) {
            call.admit(true);
            desk.refund("A1", new BigDecimal(1));

            assertThat(call.refusal()).isNull();
        }
        assertThat(desk.effects).isOne();
    }
}
