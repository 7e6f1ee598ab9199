package dev.precept.runtime.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KeyTextTest {

    @Test
    void givesEqualNumbersOneTextWhateverHoldsThem() {
        assertThat(KeyText.of(1L))
                .isEqualTo(KeyText.of(1))
                .isEqualTo(KeyText.of(1.0))
                .isEqualTo(KeyText.of(new BigDecimal("1.00")));
        assertThat(KeyText.comparable(new BigDecimal("1.00"))).isEqualTo(KeyText.comparable(1L));
    }

    @Test
    void tellsNumbersApartBeyondTheReachOfADouble() {
        assertThat(KeyText.digest(9007199254740992L)).isNotEqualTo(KeyText.digest(9007199254740993L));
        assertThat(KeyText.comparable(new BigDecimal("9223372036854775808")))
                .isNotEqualTo(KeyText.comparable(Long.MIN_VALUE));
    }

    @Test
    void tellsTypesApart() {
        assertThat(KeyText.of("1")).isNotEqualTo(KeyText.of(1L));
        assertThat(KeyText.of("true")).isNotEqualTo(KeyText.of(true));
        assertThat(KeyText.of("2026-01-01T00:00:00Z")).isNotEqualTo(KeyText.of(Instant.parse("2026-01-01T00:00:00Z")));
    }

    @Test
    void refusesTextThatUtf8WouldConfuse() {
        assertThatThrownBy(() -> KeyText.digest("a\uD800")).isInstanceOf(NotEvaluable.class);
        assertThat(KeyText.digest("a\uD83D\uDE00")).hasSize(64);
    }

    @Test
    void refusesWhatIsNoNumberAndWhatHasNoForm() {
        assertThatThrownBy(() -> KeyText.of(Double.NaN)).isInstanceOf(NotEvaluable.class);
        assertThatThrownBy(() -> KeyText.comparable(Double.POSITIVE_INFINITY)).isInstanceOf(NotEvaluable.class);
        assertThatThrownBy(() -> KeyText.of(new Object())).isInstanceOf(NotEvaluable.class);
    }
}
