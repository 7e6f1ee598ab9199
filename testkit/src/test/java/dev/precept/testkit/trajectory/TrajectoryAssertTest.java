package dev.precept.testkit.trajectory;

import static dev.precept.testkit.trajectory.TrajectoryAssertions.assertThat;
import static dev.precept.testkit.trajectory.TrajectoryAssertions.withArg;
import static dev.precept.testkit.trajectory.TrajectoryAssertions.withArgMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.precept.runtime.AgentSession;
import dev.precept.runtime.contract.Verdict;
import dev.precept.testkit.AgentUnderTest;
import dev.precept.testkit.shop.Refunds;
import dev.precept.testkit.shop.ShopAgent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each assertion from both sides: what it accepts, and the nearest that it does not. */
@AgentUnderTest(value = ShopAgent.class, woven = false)
class TrajectoryAssertTest {

    private Trajectory trajectory = Trajectory.of(List.of());

    /** Looked up, refunded, one refusal, mailed. */
    @BeforeEach
    void aConversation(Trajectory recorded) {
        Refunds shop = new Refunds();
        shop.lookUp("A1");
        shop.refund("A1", "100");
        shop.refund("A1", "500.01");
        shop.mail("Done");
        trajectory = recorded;
    }

    private String failure(Consumer<TrajectoryAssert> said) {
        AssertionError error = catchThrowableOfType(AssertionError.class, () -> said.accept(assertThat(trajectory)));
        assertThat(error).as("an assertion that does not hold").isNotNull();
        return error.getMessage();
    }

    @Test
    void whatHappenedCanBeSaidInOneSentence() {
        assertThat(trajectory)
                .calledOnce("issueRefund", withArg("orderId", "A1"), withArg("amount", 100))
                .before("sendMail")
                .proposed(
                        "issueRefund",
                        withArgMatching("amount", "above 500", BigDecimal.class, a -> a.intValue() >= 500))
                .neverCalled("closeAccount")
                .stepsAtMost(4)
                .costAtMost(new BigDecimal("100"), TrajectoryAssertTest::paid)
                .everyVerdict(Verdict.ALLOW, Verdict.ESCALATE)
                .refusedBy("No refund above 500 USD")
                .refusedBy("approval")
                .escalatedTo("approvers")
                .effects(2)
                .notHalted();
    }

    private static BigDecimal paid(Step step) {
        return step.arguments().get("amount") instanceof BigDecimal amount ? amount : BigDecimal.ZERO;
    }

    @Test
    void aRefusedCallIsNotACall() {
        assertThat(failure(it -> it.called("issueRefund", withArg("amount", "500.01"))))
                .startsWith("IssueRefund(amount = \"500.01\") was never called.");
        assertThat(failure(it -> it.called("issueRefund", withArg("amount", new BigDecimal("500.01")))))
                .startsWith("IssueRefund(amount = 500.01) was never called: it was proposed once, and refused.");
    }

    @Test
    void aFailureShowsTheTrajectoryWithTheDeviationMarked() {
        String shown = failure(it -> it.calledTimes(2, "issueRefund"));

        assertThat(shown.lines().filter(line -> line.startsWith(">")))
                .singleElement()
                .asString()
                .containsSubsequence("2", "issueRefund", "orderId=\"A1\", amount=100", "ALLOW", "ran");
        assertThat(shown)
                .contains("refused: No refund above 500 USD without human approval -> approvers")
                .startsWith(
                        "IssueRefund was to be called twice, and was called once: it was proposed once, and refused.");
    }

    @Test
    void orderCountsFromTheFirstCall() {
        assertThat(failure(it -> it.called("sendMail").before("lookUp")))
                .startsWith("SendMail was to be called before lookUp, and came after it");
    }

    @Test
    void beforeWhatNeverHappenedIsNotBefore() {
        assertThat(failure(it -> it.called("sendMail").before("closeAccount")))
                .startsWith("SendMail was to be called before closeAccount, and closeAccount was never called");
    }

    @Test
    void limitsAreCountedExactly() {
        assertThat(failure(it -> it.stepsAtMost(3))).startsWith("At most 3 steps were expected, and there were 4");
        assertThat(failure(it -> it.costAtMost(new BigDecimal("99.99"), TrajectoryAssertTest::paid)))
                .startsWith("A cost of at most 99.99 was expected, and it was 100");
        assertThat(failure(it -> it.effects(3))).contains("3 times something was to have an effect, and twice");
    }

    @Test
    void whatWasNotToHappenIsMarked() {
        assertThat(failure(it -> it.neverCalled("sendMail")))
                .startsWith("SendMail was never to be called, and was called once");
        assertThat(failure(it -> it.neverProposed("issueRefund"))).contains("was proposed twice");
        assertThat(failure(it -> it.everyVerdict(Verdict.ALLOW))).startsWith("Every verdict was to be ALLOW, and once");
        assertThat(failure(TrajectoryAssert::everythingRan)).startsWith("Every call was to run");
        assertThat(failure(TrajectoryAssert::noEffects)).startsWith("Nothing was to have an effect, and twice");
    }

    @Test
    void rulesAndRoutesThatDidNothingAreSaid() {
        assertThat(failure(it -> it.refusedBy("young"))).startsWith("No call was refused by \"young\"");
        assertThat(failure(it -> it.escalatedTo("human"))).startsWith("No call was escalated to \"human\"");
        assertThat(failure(TrajectoryAssert::halted)).startsWith("The session was to be halted");
        assertThat(failure(TrajectoryAssert::refusedARequest)).startsWith("A request was to be refused");
    }

    @Test
    void namesThatTheAgentDoesNotHaveAreMistakesOfTheTest() {
        assertThat(failure(it -> it.neverCalled("sendMial")))
                .startsWith("The agent shop has no tool \"sendMial\": did you mean \"sendMail\"?");
        assertThat(failure(it -> it.called("issueRefund", withArg("order_id", "A1"))))
                .startsWith("IssueRefund has no parameter \"order_id\": did you mean \"orderId\"?");
        assertThat(failure(it -> it.refusedBy("No refund over 500 USD without human approval")))
                .contains("did you mean \"No refund above 500 USD without human approval\"?");
        assertThat(failure(it -> it.escalatedTo("aprovers"))).contains("did you mean \"approvers\"?");
    }

    @Test
    void aRuleIsNotMeantByHalfAWord() {
        assertThat(failure(it -> it.refusedBy("No refund above 500 US"))).startsWith("No rule of the agent is");
    }

    @Test
    void aHaltAndARefusedRequestAreSeen(AgentSession session) {
        session.request("close my account");
        session.halt("enough");

        assertThat(trajectory).halted().refusedARequest();
        assertThat(failure(TrajectoryAssert::notHalted)).contains("(halt)").contains("enough");
    }

    @Test
    void stepsThatAreWrittenDownNeedNoAgent() {
        Trajectory written = Trajectory.of(List.of(Step.of(1, "anything", Map.of("a", 1), Ending.RAN)));

        assertThatCode(() -> assertThat(written)
                        .calledOnce("anything", withArg("a", 1L))
                        .neverCalled("else"))
                .doesNotThrowAnyException();
        assertThat(written).asString().contains("anything", "a=1", "ran");
    }

    @Test
    void anEmptyTrajectorySaysSo() {
        assertThat(Trajectory.of(List.of())).hasToString("The agent proposed no call.");
    }

    @Test
    void noNumberEqualsNothing() {
        Trajectory written = Trajectory.of(List.of(Step.of(1, "t", Map.of("a", Double.NaN), Ending.RAN)));

        assertThat(catchThrowableOfType(
                        AssertionError.class, () -> assertThat(written).called("t", withArg("a", Double.NaN))))
                .isNotNull();
    }
}
