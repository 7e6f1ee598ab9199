package dev.precept.runtime.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExactNumbersTest {

    private static final BigDecimal ENORMOUS = new BigDecimal("1e999999999");

    @Test
    void wholeNumbersOverflowInsteadOfWrapping() {
        assertThat(Whole.add(Long.MAX_VALUE, 0)).isEqualTo(Long.MAX_VALUE);
        assertThatThrownBy(() -> Whole.add(Long.MAX_VALUE, 1)).hasMessage("integer overflow");
        assertThatThrownBy(() -> Whole.subtract(Long.MIN_VALUE, 1)).hasMessage("integer overflow");
        assertThatThrownBy(() -> Whole.multiply(1L << 62, 2)).hasMessage("integer overflow");
        assertThatThrownBy(() -> Whole.multiply(Long.MIN_VALUE, -1)).hasMessage("integer overflow");
        assertThatThrownBy(() -> Whole.negate(Long.MIN_VALUE)).hasMessage("integer overflow");
        assertThatThrownBy(() -> Whole.divide(Long.MIN_VALUE, -1)).hasMessage("integer overflow");
        assertThat(Whole.multiply(-3, 4)).isEqualTo(-12);
    }

    @Test
    void aDivisionByZeroIsNoNumber() {
        assertThatThrownBy(() -> Whole.divide(1, 0)).hasMessage("division by zero");
        assertThatThrownBy(() -> Whole.modulo(1, 0)).hasMessage("division by zero");
        assertThatThrownBy(() -> Decimals.divide(BigDecimal.ONE, new BigDecimal("0.00")))
                .hasMessage("division by zero");
        assertThatThrownBy(() -> Decimals.modulo(BigDecimal.ONE, BigDecimal.ZERO))
                .hasMessage("division by zero");
    }

    @Test
    void aQuotientHasThirtyFourDigits() {
        assertThat(Decimals.divide(BigDecimal.TEN, new BigDecimal(3)).precision())
                .isEqualTo(34);
        assertThat(Decimals.divide(BigDecimal.ONE, new BigDecimal(8))).isEqualByComparingTo("0.125");
    }

    @Test
    void anEnormousDecimalIsRefusedBeforeItIsWrittenOut() {
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThatThrownBy(() -> Decimals.add(ENORMOUS, BigDecimal.ONE)).hasMessageContaining("too many digits");
            assertThatThrownBy(() -> Decimals.modulo(ENORMOUS, BigDecimal.TEN)).hasMessageContaining("too many digits");
            assertThatThrownBy(() -> Decimals.multiply(Decimals.multiply(ENORMOUS, ENORMOUS), ENORMOUS))
                    .hasMessageContaining("too many digits");
            assertThatThrownBy(() -> Decimals.toBigInteger(ENORMOUS)).hasMessageContaining("too many digits");
            assertThatThrownBy(() -> Whole.of(ENORMOUS)).hasMessage("integer overflow");
            assertThat(Whole.of(new BigDecimal("1e-999999999"))).isZero();
            assertThat(ENORMOUS.compareTo(new BigDecimal("500"))).isPositive();
            assertThat(Decimals.key(ENORMOUS)).isEqualByComparingTo(ENORMOUS);
        });
    }

    @Test
    void conversionsCutTowardsZero() {
        assertThat(Whole.of(-2.9)).isEqualTo(-2);
        assertThat(Whole.of(new BigDecimal("-2.9"))).isEqualTo(-2);
        assertThatThrownBy(() -> Whole.of(Double.NaN)).hasMessage("integer overflow");
        assertThatThrownBy(() -> Whole.of(1e19)).hasMessage("integer overflow");
        assertThatThrownBy(() -> Whole.of(new BigDecimal("9223372036854775808")))
                .hasMessage("integer overflow");
        assertThat(Whole.of(new BigDecimal("9223372036854775807"))).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void equalNumbersShareAKey() {
        assertThat(Decimals.key(new BigDecimal("1.00"))).isEqualTo(Decimals.key(BigDecimal.ONE));
        assertThat(Decimals.key(new BigDecimal("0.00"))).isEqualTo(BigDecimal.ZERO);
        assertThat(Doubles.key(-0.0)).isEqualTo(Doubles.key(0.0));
        assertThatThrownBy(() -> Doubles.key(Double.NaN)).isInstanceOf(NotEvaluable.class);
    }

    @Test
    void aSummandIsFinite() {
        assertThat(Decimals.of(0.1)).isEqualTo(new BigDecimal("0.1"));
        assertThatThrownBy(() -> Decimals.of(Double.POSITIVE_INFINITY)).hasMessage("the number is not finite");
        assertThatThrownBy(() -> Decimals.of(Double.NaN)).hasMessage("the number is not finite");
        assertThat(Decimals.toBigInteger(new BigDecimal("12.0"))).isEqualTo(BigInteger.valueOf(12));
    }

    @Test
    void whatIsNotANumberHasNoPlaceInAnOrder() {
        assertThat(Doubles.compare(-0.0, 0.0)).isZero();
        assertThat(Doubles.compare(1, Double.POSITIVE_INFINITY)).isNegative();
        assertThatThrownBy(() -> Doubles.compare(Double.NaN, 1)).hasMessage("a number is NaN");
    }
}
