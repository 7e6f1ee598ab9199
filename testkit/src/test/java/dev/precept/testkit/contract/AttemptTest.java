package dev.precept.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.Action;
import dev.precept.runtime.contract.Verdict;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a generated test says when a contract does something else than the test expects. */
class AttemptTest {

    private static final String CALL = "pay(amount = 600)";

    @Test
    void saysWhichRuleRefusedACallThatShouldBeAllowed() {
        fails(() -> Guards.refusing("small", Verdict.BLOCK).isAllowed())
                .hasMessageContaining("should be allowed")
                .hasMessageContaining("the body did not run")
                .hasMessageContaining("BLOCK for [small]");
    }

    @Test
    void saysThatNothingRefusedACallThatShouldBe() {
        fails(() -> Guards.allowing().isRefusedBy("small", Verdict.BLOCK))
                .hasMessageContaining("should be refused by the rule \"small\" alone, with BLOCK")
                .hasMessageContaining("the body ran, and nothing was refused");
    }

    @Test
    void saysThatAnotherRuleRefused() {
        fails(() -> Guards.refusing("young", Verdict.BLOCK).isRefusedBy("small", Verdict.BLOCK))
                .hasMessageContaining("[young]");
    }

    @Test
    void saysThatTheVerdictWasAnother() {
        fails(() -> Guards.refusing("small", Verdict.HALT).isRefusedBy("small", Verdict.ESCALATE))
                .hasMessageContaining("with ESCALATE")
                .hasMessageContaining("the verdict was HALT");
        fails(() -> Guards.refusing("small", Verdict.HALT).isRefusedAlsoBy("small", Verdict.ESCALATE))
                .hasMessageContaining("the verdict was HALT");
    }

    @Test
    void saysThatARuleRefusedWhichShouldNot() {
        fails(() -> Guards.refusing("small", Verdict.BLOCK).isNotRefusedBy("small"))
                .hasMessageContaining("should not be refused by the rule \"small\"");
        assertThatCode(() -> Guards.refusing("young", Verdict.BLOCK).isNotRefusedBy("small"))
                .doesNotThrowAnyException();
    }

    @Test
    void saysThatAToolWasNotWithheld() {
        fails(() -> Guards.allowing().isWithheld()).hasMessageContaining("since the agent is not given the tool");
    }

    @Test
    void saysThatAResultWasNotWithheld() {
        fails(() -> Guards.allowing().isUncertainBy("small"))
                .hasMessageContaining("should have its result withheld by the rule \"small\"")
                .hasMessageContaining("the body ran");
    }

    @Test
    void saysThatAFailureWasNotAnswered() {
        fails(() -> Guards.allowing().answersFailure(Verdict.of(Action.ESCALATE), "people"))
                .hasMessageContaining("should answer the failure of its body with ESCALATE and the route people")
                .hasMessageContaining("it threw");
    }

    @Test
    void saysThatAQuestionHadNoAnswer() {
        fails(() -> Guards.asking("order", "A1").isAllowed()).hasMessageContaining("without an answer: order(A1)");
    }

    @Test
    void leavesRulesToTestsOfTheirOwn() {
        assertThatCode(() ->
                        Guards.refusing("own", Verdict.BLOCK).besides("own").isAllowed())
                .doesNotThrowAnyException();
        fails(() -> Guards.refusing("own", Verdict.BLOCK).besides("other").isAllowed())
                .hasMessageContaining("[own]");
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> fails(
            ThrowingCallable statement) {
        return assertThatThrownBy(statement).isInstanceOf(AssertionError.class).hasMessageStartingWith(CALL);
    }
}
