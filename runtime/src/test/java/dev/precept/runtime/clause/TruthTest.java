package dev.precept.runtime.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class TruthTest {

    private static final Truth LEFT = new Unevaluable("a <= 1", "a is null");
    private static final Truth RIGHT = new Unevaluable("b <= 1", "b is null");

    @Test
    void aDecidingSideAbsorbsTheOther() {
        assertThat(Truth.or(LEFT, Truth.TRUE)).isSameAs(Truth.TRUE);
        assertThat(Truth.or(Truth.TRUE, RIGHT)).isSameAs(Truth.TRUE);
        assertThat(Truth.and(LEFT, Truth.FALSE)).isSameAs(Truth.FALSE);
        assertThat(Truth.and(Truth.FALSE, RIGHT)).isSameAs(Truth.FALSE);
    }

    @Test
    void aSideThatDoesNotDecideLeavesTheReason() {
        assertThat(Truth.or(LEFT, Truth.FALSE)).isSameAs(LEFT);
        assertThat(Truth.or(Truth.FALSE, RIGHT)).isSameAs(RIGHT);
        assertThat(Truth.and(LEFT, RIGHT)).isSameAs(LEFT);
        assertThat(Truth.and(Truth.TRUE, RIGHT)).isSameAs(RIGHT);
        assertThat(Truth.not(LEFT)).isSameAs(LEFT);
    }

    @Test
    void knownTruthsAreShared() {
        assertThat(Truth.of(true)).isSameAs(Truth.TRUE);
        assertThat(Truth.not(Truth.of(false))).isSameAs(Truth.TRUE);
        assertThat(Truth.known(Truth.FALSE)).isFalse();
    }

    @Test
    void theInnermostPartKeepsItsName() {
        assertThatThrownBy(() -> Truth.known(LEFT))
                .satisfies(failure ->
                        assertThat(Unevaluable.because("outer", failure)).isEqualTo(LEFT));
    }

    @Test
    void theReasonNeverHoldsAMessage() {
        Unevaluable failed = Unevaluable.becauseOfFact("order.ageDays < 3", new IllegalStateException("card 4111"));
        assertThat(failed).isEqualTo(new Unevaluable("order.ageDays < 3", "fact failed: IllegalStateException"));
    }

    @Test
    void anInterruptionIsPassedOn() {
        Unevaluable.because("part", new InterruptedException());
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void whatIsNotThereCannotBeRead() {
        assertThatThrownBy(() -> Values.present(null, "order")).hasMessage("order is null");
        assertThatThrownBy(() -> Values.value(Optional.empty(), "note")).hasMessage("note has no value");
        assertThatThrownBy(() -> Values.entry(Map.of(), "k", "m.k")).hasMessage("m.k is missing");
        assertThatThrownBy(() -> Values.at(List.of(1), 1)).hasMessage("the index is out of bounds");
        assertThatThrownBy(() -> Values.place(1L << 32, 5)).hasMessage("the index is out of bounds");
    }

    @Test
    void textIsOrderedByCodePoints() {
        assertThat(Texts.size("\uD83D\uDE00")).isEqualTo(1);
        assertThat(Texts.compare("\uD83D\uDE00", "\uFFFD")).isPositive();
        assertThat(Texts.compare("\uFFFD", "\uD83D\uDE00")).isNegative();
        assertThat(Texts.compare("b", "a")).isPositive();
        assertThat(Texts.compare("a", "b")).isNegative();
        assertThat(Texts.compare("a", "ab")).isNegative();
    }

    @Test
    void aPatternTakesLinearTime() {
        TextPattern pattern = TextPattern.of("^(a+)+$");
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(pattern.isIn("a".repeat(50_000) + "!")).isFalse());
        assertThat(TextPattern.of("b").isIn("abc")).isTrue();
    }
}
