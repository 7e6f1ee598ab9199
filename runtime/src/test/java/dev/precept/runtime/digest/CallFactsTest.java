package dev.precept.runtime.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallFactsTest {

    @Test
    void tellsAnAnswerFromAFailureAndFromWhatCannotBeWritten() {
        assertThat(CallFacts.written("order(S)", List.of("A1"), 5, false))
                .isEqualTo("{\"fact\":\"order(S)\",\"of\":[\"A1\"],\"is\":{\"int\":\"5\"}}");
        assertThat(CallFacts.written("order(S)", List.of("A1"), null, true)).contains("\"is\":{\"failed\":");
        assertThat(CallFacts.written("order(S)", List.of("A1"), null, false)).endsWith("\"is\":null}");
        assertThat(CallFacts.written("order(S)", List.of(new Object()), new Object(), false))
                .contains("\"of\":{\"unwritten\":", "\"is\":{\"unwritten\":");
    }

    @Test
    void endsWhereNobodyReadsOn() {
        assertThat(CallFacts.all(List.of("1", "2"))).isEqualTo("[1,2]");
        assertThat(CallFacts.all(Collections.nCopies(Form.LONGEST, "1"))).isEqualTo("\"too long to be written\"");
    }
}
