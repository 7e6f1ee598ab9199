package dev.precept.runtime.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SameTest {

    @Test
    void numbersAreEqualByWhatTheyAreWorth() {
        assertThat(Same.equal(new int[] {1, 2}, List.of(1L, new BigDecimal("2.00"))))
                .isTrue();
        assertThat(Same.equal(List.of(0.1), List.of(new BigDecimal("0.1")))).isFalse();
        assertThat(Same.equal(Map.of(1, 'a'), Map.of(1L, "a"))).isTrue();
    }

    @Test
    void aDifferenceAbsorbsWhatCannotBeCompared() {
        assertThat(Same.equal(Arrays.asList(null, 1), List.of(1, 2))).isFalse();
        assertThatThrownBy(() -> Same.equal(Arrays.asList(null, 1), List.of(1, 1)))
                .isInstanceOf(NotEvaluable.class)
                .hasMessage("an element is null");
        assertThatThrownBy(() -> Same.equal(List.of(Double.NaN), List.of(Double.NaN)))
                .isInstanceOf(NotEvaluable.class)
                .hasMessage("a number is NaN");
    }

    @Test
    void aSpentBudgetStaysSpent() {
        int spent = Visits.over(Visits.MOST - 1, List.of(List.of(1, 2), List.of(3)));

        assertThatThrownBy(() -> Visits.check(spent)).isInstanceOf(NotEvaluable.class);
        assertThatThrownBy(() -> Visits.next(spent)).isInstanceOf(NotEvaluable.class);
    }

    @Test
    void theLastElementOfTheBudgetIsStillLookedAt() {
        int last = Visits.over(Visits.MOST - 2, new int[] {1, 2});

        Visits.check(last);
        assertThat(last).isEqualTo(Visits.MOST);
    }
}
