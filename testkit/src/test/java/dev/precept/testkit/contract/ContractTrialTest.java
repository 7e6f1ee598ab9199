package dev.precept.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** What a trial is given is said before the first attempt, and facts answer what the test says only. */
class ContractTrialTest {

    private final ContractTrial trial = ContractTrial.of(Guards.agent());

    @Test
    void takesNoTimeAfterTheFirstRequest() {
        trial.request("hello");

        assertThatThrownBy(() -> trial.at(Instant.EPOCH))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("before the first attempt");
    }

    @Test
    void letsACasePassThatCannotOccur() {
        assertThatCode(() -> trial.ifPossible(() -> {
                    throw new NullPointerException("the record wants a name");
                }))
                .doesNotThrowAnyException();
    }

    @Test
    void letsNoFailedStatementPass() {
        assertThatThrownBy(() -> trial.ifPossible(() -> Guards.allowing().isWithheld()))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void answersAQuestionByItsArguments() {
        FactAnswers facts = new FactAnswers().answer("order", "young", "A1").answer("desk", null);

        assertThat(facts.ask("order", "A1")).isEqualTo("young");
        assertThat(facts.ask("desk")).isNull();
        assertThatThrownBy(() -> facts.ask("order", "A2"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("order(A2)");
    }
}
