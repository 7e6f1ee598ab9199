package dev.precept.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactMemoTest {

    private final FactMemo memo = new FactMemo();

    @Test
    void remembersAnAnswerForEqualArguments() {
        memo.entry("order", "A-1", List.of(1, 2)).found("the order");

        assertThat(memo.entry("order", "A-1", List.of(1, 2)).value()).isEqualTo("the order");
    }

    @Test
    void remembersThatTheAnswerWasNull() {
        memo.entry("order", "A-1").found(null);

        assertThat(memo.entry("order", "A-1").known()).isTrue();
        assertThat(memo.entry("order", "A-1").value()).isNull();
    }

    @Test
    void keepsOtherArgumentsApart() {
        memo.entry("order", "A-1").found("the order");

        assertThat(memo.entry("order", "A-2").known()).isFalse();
    }

    @Test
    void keepsOtherFactsApart() {
        memo.entry("order", "A-1").found("the order");

        assertThat(memo.entry("invoice", "A-1").known()).isFalse();
    }

    @Test
    void takesNullAsAnArgument() {
        memo.entry("order", (Object) null).found("no order");

        assertThat(memo.entry("order", (Object) null).value()).isEqualTo("no order");
    }

    @Test
    void comparesArraysByIdentity() {
        int[] days = {1};
        memo.entry("open", days).found(true);

        assertThat(memo.entry("open", days).known()).isTrue();
        assertThat(memo.entry("open", new int[] {1}).known()).isFalse();
    }

    @Test
    void isNotFooledByAnArgumentArrayThatChangesLater() {
        Object[] arguments = {"A-1"};
        memo.entry("order", arguments).found("the order");
        arguments[0] = "A-2";

        assertThat(memo.entry("order", "A-1").known()).isTrue();
        assertThat(memo.entry("order", "A-2").known()).isFalse();
    }

    @Test
    void throwsARememberedFailureAsItIs() {
        IOException failure = new IOException("the shop is closed");
        memo.entry("order", "A-1").failed(failure);

        assertThat(memo.entry("order", "A-1").known()).isTrue();
        assertThatThrownBy(() -> memo.entry("order", "A-1").value()).isSameAs(failure);
    }

    @Test
    void refusesToAnswerAQuestionThatNobodyAsked() {
        assertThatIllegalStateException()
                .isThrownBy(() -> memo.entry("order", "A-1").value());
    }
}
