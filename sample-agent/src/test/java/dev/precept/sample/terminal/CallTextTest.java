package dev.precept.sample.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallTextTest {

    @Test
    void showsACallAsAProgrammerWouldWriteIt() {
        assertThat(CallText.full("issueRefund", "{\"orderId\": \"1001\", \"amount\":80}"))
                .isEqualTo("issueRefund(orderId: \"1001\", amount: 80)");
    }

    @Test
    void showsItBriefly() {
        assertThat(CallText.brief("issueRefund", "{\"orderId\": \"1001\", \"amount\":80}"))
                .isEqualTo("issueRefund(\"1001\", 80)");
    }

    @Test
    void showsWhatIsNoObjectAsItIs() {
        assertThat(CallText.full("orderStatus", "oops")).isEqualTo("orderStatus(oops)");
    }
}
