package dev.precept.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What a generated test says when an agent does something else with a request than the test expects. */
class RequestsTest {

    private final Requests requests = Requests.to(Guards.agent());

    @Test
    void saysThatARequestWasNotRouted() {
        assertThatThrownBy(() -> requests.route("sue you", "legal"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("the request \"sue you\"", "legal should take over", "Accepted");
    }

    @Test
    void saysThatNobodyAskedBack() {
        assertThatThrownBy(() -> requests.askBackOnce(" ", "people"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("should be answered with a question the first time");
    }

    @Test
    void saysThatNobodyTookOver() {
        assertThatThrownBy(() -> requests.handOver(" ", "people"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("people should take over");
        assertThatThrownBy(() -> requests.handOverAndEnd(" ", ""))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("should end the session");
    }

    @Test
    void saysThatAToolIsNotWithheld() {
        assertThatThrownBy(() -> requests.withhold("closeAccount"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("a tool closeAccount", "no rule of agent withholds it");
    }

    @Test
    void saysThatNobodyIsNamedAtTheEnd() {
        assertThatThrownBy(() -> requests.endAfterTooManyRefusals("people"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("name the route people");
    }
}
