package dev.precept.testkit.window;

import static dev.precept.testkit.trajectory.TrajectoryAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.runtime.ContractException;
import dev.precept.testkit.AgentUnderTest;
import dev.precept.testkit.TestClock;
import dev.precept.testkit.guard.AgentTools;
import dev.precept.testkit.guard.GuardedCall;
import dev.precept.testkit.trajectory.Ending;
import dev.precept.testkit.trajectory.Step;
import dev.precept.testkit.trajectory.Trajectory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A recording against the order rules of its own contracts: the keys are those that guards evaluated. */
@AgentUnderTest(value = CounterAgent.class, at = "2030-03-10T12:00:00Z", woven = false)
class ContractedOrderTest {

    private static final AgentTools TOOLS = AgentTools.of(CounterAgent.class);

    private static void call(String tool, Object... arguments) {
        try {
            GuardedCall.real(TOOLS.find(tool).orElseThrow(), null, arguments);
        } catch (ContractException refused) {
            // the trajectory knows
        } catch (Throwable other) {
            throw new AssertionError(other);
        }
    }

    /** Ada is identified and paid, Bob is identified by too little, then Ada's account is closed. */
    private static List<Step> recorded(Trajectory trajectory) {
        call("identify", "code of ada", 80);
        call("pay", "ada", 1);
        call("identify", "code of bob", 79);
        call("closeAccount", "ada");
        call("pay", "ada", 2);
        call("pay", "bob", 3);
        List<Step> steps = trajectory.steps();
        assertThat(steps)
                .extracting(Step::ending)
                .containsExactly(Ending.RAN, Ending.RAN, Ending.RAN, Ending.RAN, Ending.REFUSED, Ending.REFUSED);
        return steps;
    }

    private static List<Step> of(List<Step> steps, int... numbers) {
        List<Step> some = new ArrayList<>();
        for (int number : numbers) {
            some.add(steps.get(number - 1));
        }
        return some;
    }

    private static void bearsOut(List<Step> steps) {
        assertThatCode(() -> assertThat(Trajectory.of(steps)).order().asContracted())
                .doesNotThrowAnyException();
    }

    private static void refutes(List<Step> steps, String words) {
        assertThatThrownBy(() -> assertThat(Trajectory.of(steps)).order().asContracted())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(words);
    }

    @Test
    void whatGuardsLetThroughIsBorneOutByWhatCameBefore(Trajectory trajectory) {
        bearsOut(recorded(trajectory));
    }

    @Test
    void theSameCallsInAnotherOrderAreNot(Trajectory trajectory) {
        List<Step> steps = recorded(trajectory);

        refutes(of(steps, 2, 1), "step 2 was to come after 'identified'");
        refutes(of(steps, 1, 4, 2), "step 2 was to come not after 'closed'");
        refutes(of(steps, 3, 2), "step 2 was to come after 'identified'");
        bearsOut(of(steps, 1, 2, 4));
    }

    @Test
    void aFailedCallProvesNothing(Trajectory trajectory) {
        List<Step> steps = recorded(trajectory);
        Step identified = steps.get(0);

        refutes(List.of(with(identified, Ending.UNCERTAIN), steps.get(1)), "step 2 was to come after 'identified'");
        bearsOut(List.of(with(identified, Ending.RAN), steps.get(1)));
    }

    @Test
    void timeThatHasPassedCounts(Trajectory trajectory, TestClock clock) {
        call("identify", "code of ada", 80);
        clock.advance(Duration.ofMinutes(16));
        call("identify", "code of ada", 80);
        call("pay", "ada", 1);
        List<Step> steps = trajectory.steps();

        bearsOut(steps);
        refutes(of(steps, 1, 3), "step 3 was to come after 'identified'");
    }

    @Test
    void aCallThatWasOnlyWrittenDownIsNotJudged() {
        refutes(
                List.of(Step.of(1, "pay", Map.of("customer", "ada"), Ending.RAN)),
                "What their contracts ask is not known of calls that were written down");
    }

    private static Step with(Step step, Ending ending) {
        return new Step(
                step.number(),
                step.tool(),
                step.arguments(),
                ending,
                step.verdict(),
                step.broken(),
                step.result(),
                step.detail(),
                step.failure(),
                step.effect(),
                step.nested(),
                step.session(),
                step.at(),
                step.took(),
                step.order());
    }
}
