package dev.precept.testkit.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.runtime.AgentSession;
import dev.precept.runtime.ContractException;
import dev.precept.runtime.Precept;
import dev.precept.runtime.contract.Verdict;
import dev.precept.runtime.dispatch.Dispatch;
import dev.precept.runtime.guard.GuardFaults;
import dev.precept.runtime.guard.ToolGate;
import dev.precept.runtime.session.Current;
import dev.precept.testkit.AgentUnderTest;
import dev.precept.testkit.guard.GuardedCall;
import dev.precept.testkit.shop.Refunds;
import dev.precept.testkit.shop.ShopAgent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What a trajectory says of calls that ran, were refused, failed, or never reached a guard. */
@AgentUnderTest(value = ShopAgent.class, woven = false)
class RecordingTest {

    private final Refunds shop = new Refunds();

    private static Step only(Trajectory trajectory) {
        assertThat(trajectory.steps()).hasSize(1);
        return trajectory.steps().get(0);
    }

    @Test
    void aCallThatRanHasItsArgumentsAndItsResult(Trajectory trajectory, AgentSession session) {
        shop.refund("A1", "5.00");

        Step step = only(trajectory);
        assertThat(step.tool()).isEqualTo("issueRefund");
        assertThat(step.arguments()).containsEntry("orderId", "A1").containsEntry("amount", new BigDecimal("5.00"));
        assertThat(step.ending()).isEqualTo(Ending.RAN);
        assertThat(step.result()).isEqualTo("refunded 5.00");
        assertThat(step.session()).isEqualTo(session.id());
        assertThat(step.mayHaveHadAnEffect()).isTrue();
        assertThat(step.took()).isPositive();
    }

    @Test
    void aRefusedCallHasItsRules(Trajectory trajectory) {
        shop.refund("OLD", "501");

        Step step = only(trajectory);
        assertThat(step.ending()).isEqualTo(Ending.REFUSED);
        assertThat(step.verdict()).isEqualTo(Verdict.BLOCK);
        assertThat(step.broken()).extracting(broken -> broken.rule().id()).containsExactly("approval", "young");
        assertThat(step.routes()).containsExactly("approvers");
        assertThat(step.entered()).isFalse();
        assertThat(shop.tools.refunds).isZero();
    }

    @Test
    void aFailedBodyIsUncertain(Trajectory trajectory) {
        shop.mail("boom");

        assertThat(only(trajectory).ending()).isEqualTo(Ending.UNCERTAIN);
        assertThat(only(trajectory).failure()).isEqualTo("IllegalStateException");
    }

    @Test
    void aWithheldResultIsUncertainAndKnown(Trajectory trajectory) {
        shop.mail("odd");

        assertThat(only(trajectory).ending()).isEqualTo(Ending.UNCERTAIN);
        assertThat(only(trajectory).broken()).hasSize(1);
        assertThat(only(trajectory).result()).isEqualTo("odd");
    }

    @Test
    void whatComesAfterAHaltIsRecordedWithItsArguments(Trajectory trajectory) {
        shop.refund("A1", "99.99");
        shop.refund("A1", "1");

        assertThat(trajectory.halted()).isTrue();
        assertThat(trajectory.steps()).extracting(Step::verdict).containsOnly(Verdict.HALT);
        assertThat(trajectory.steps().get(1).arguments()).containsEntry("amount", BigDecimal.ONE);
    }

    @Test
    void aToolThatDoesNotExistIsAStepWithoutArguments(Trajectory trajectory) {
        try (Dispatch call = Dispatch.begin(Current.get().session(), "inventMoney")) {
            Assertions.assertThatThrownBy(() -> call.admit(false)).isInstanceOf(ContractException.class);
        }

        assertThat(only(trajectory).tool()).isEqualTo("inventMoney");
        assertThat(only(trajectory).ending()).isEqualTo(Ending.REFUSED);
        assertThat(only(trajectory).arguments()).isEmpty();
    }

    @Test
    void aGuardThatBreaksDownIsOneStep(Trajectory trajectory) {
        ToolGate gate =
                ToolGate.of(Refunds.TOOLS.find("issueRefund").orElseThrow().contract());
        gate.open(new Object[] {"A1", BigDecimal.ONE});
        assertThat(GuardFaults.onEnter("issueRefund", new IllegalStateException("a bug of the guard")))
                .isInstanceOf(ContractException.class);

        assertThat(only(trajectory).ending()).isEqualTo(Ending.REFUSED);
        assertThat(only(trajectory).detail()).isEqualTo("the guard failed");
        assertThat(only(trajectory).arguments()).containsEntry("orderId", "A1");
    }

    @Test
    void aCallInsideABodyIsNested(Trajectory trajectory) throws Throwable {
        GuardedCall.with(
                Refunds.TOOLS.find("issueRefund").orElseThrow(),
                shop.tools,
                new Object[] {"A1", BigDecimal.ONE},
                () -> shop.mail("inside"));

        assertThat(trajectory.steps()).extracting(Step::nested).containsExactly(false, true);
        assertThat(trajectory.steps()).extracting(Step::ending).containsOnly(Ending.RAN);
    }

    @Test
    void whatTheApplicationCallsInItsOwnNameIsNotTheAgents(Trajectory trajectory) {
        Precept.asApplication("batch", () -> shop.lookUp("A1"));

        assertThat(trajectory.steps()).isEmpty();
    }

    @Test
    void aListIsKeptAsItWasJudged(Trajectory trajectory) throws Throwable {
        List<String> readers = new ArrayList<>(List.of("ada"));
        GuardedCall.with(
                Refunds.TOOLS.find("sendMail").orElseThrow(),
                null,
                new Object[] {readers, "hello", dev.precept.testkit.shop.Urgency.NOW},
                () -> {
                    readers.add("eve");
                    return "M-2";
                });

        assertThat(only(trajectory).arguments()).containsEntry("to", List.of("ada"));
    }

    @Test
    void requestsAreInTheTrajectory(Trajectory trajectory, AgentSession session) {
        session.request("Where is my order?");
        shop.lookUp("A1");
        session.request("Please close my account");

        assertThat(trajectory.events())
                .extracting(SessionEvent::afterSteps, SessionEvent::verdict)
                .containsExactly(Assertions.tuple(0, Verdict.ALLOW), Assertions.tuple(1, Verdict.BLOCK));
    }

    @Test
    void whatWasReadOnceDoesNotChange(Trajectory trajectory) {
        List<Step> before = trajectory.steps();
        Trajectory then = trajectory.now();
        shop.lookUp("A1");

        assertThat(before).isEmpty();
        assertThat(then.steps()).isEmpty();
        assertThat(trajectory.steps()).hasSize(1);
    }

    @Test
    void aClosedRecorderHearsNothingMore() {
        TrajectoryRecorder recorder = TrajectoryRecorder.of(
                Objects.requireNonNull(Current.get().session()), null, () -> java.time.Instant.EPOCH);
        recorder.close();
        shop.lookUp("A1");

        assertThat(recorder.steps()).isEmpty();
    }
}
