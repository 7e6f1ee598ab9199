package dev.precept.runtime.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.runtime.clause.NotEvaluable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final Candidate VERIFY = new Candidate("verify", List.of("identified", "verify"), true, true);
    private static final Candidate CLOSE = new Candidate("close", List.of("closed", "close"), true, false);

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final AtomicBoolean halted = new AtomicBoolean();
    private final History history = new History(() -> now, tool -> halted.get(), 3);

    @Test
    void knowsNothingAtTheStart() {
        assertThat(ask("identified", "a")).isEqualTo(Past.ABSENT);
    }

    @Test
    void remembersWhatASuccessWasAbout() {
        verified("a");

        assertThat(ask("identified", "a")).isEqualTo(Past.HAPPENED);
        assertThat(ask("identified", "b")).isEqualTo(Past.ABSENT);
        assertThat(ask("identified", null)).isEqualTo(Past.HAPPENED);
        assertThat(ask("verify", null)).isEqualTo(Past.HAPPENED);
    }

    @Test
    void comparesNumbersByValue() {
        verified(new BigDecimal("1.00"));

        assertThat(ask("identified", 1L)).isEqualTo(Past.HAPPENED);
        assertThat(ask("identified", 1.0)).isEqualTo(Past.HAPPENED);
        assertThat(ask("identified", "1")).isEqualTo(Past.ABSENT);
    }

    @Test
    void tellsNeighboursBeyondTheDigitsOfADoubleApart() {
        verified(9_007_199_254_740_993L);

        assertThat(ask("identified", 9_007_199_254_740_992L)).isEqualTo(Past.ABSENT);
        assertThat(ask("identified", new BigDecimal("9007199254740993"))).isEqualTo(Past.HAPPENED);
    }

    @Test
    void remembersALongTextByItsDigest() {
        verified("x".repeat(100_000));

        assertThat(ask("identified", "x".repeat(100_000))).isEqualTo(Past.HAPPENED);
        assertThat(ask("identified", "x".repeat(99_999) + "y")).isEqualTo(Past.ABSENT);
    }

    @Test
    void asksNothingAboutANumberOfAThousandDigits() {
        assertThatThrownBy(() -> ask("identified", new BigDecimal("7".repeat(1_001))))
                .isInstanceOf(NotEvaluable.class);
    }

    @Test
    void forgetsAfterTheTimeThatARuleSets() {
        verified("a");
        now = now.plusSeconds(900);
        assertThat(ask("identified", "a", Duration.ofMinutes(15))).isEqualTo(Past.HAPPENED);

        now = now.plusNanos(1);
        assertThat(ask("identified", "a", Duration.ofMinutes(15))).isEqualTo(Past.ABSENT);
    }

    @Test
    void trustsNoTimeThatIsStillToCome() {
        verified("a");
        now = now.minusSeconds(1);

        assertThat(ask("identified", "a", Duration.ofMinutes(15))).isEqualTo(Past.UNKNOWN);
        assertThat(ask("identified", "a")).isEqualTo(Past.HAPPENED);
    }

    @Test
    void cannotSayWhatARunningCallIsAboutToBring() {
        history.begin(CLOSE, List.of());
        assertThat(ask("closed", "a")).isEqualTo(Past.UNKNOWN);

        history.abandon(CLOSE);
        assertThat(ask("closed", "a")).isEqualTo(Past.ABSENT);
    }

    @Test
    void startsNothingWhoseAbsenceHasGone() {
        Absence open = new Absence(3, "closed", "a", null);
        assertThat(history.begin(VERIFY, List.of(open))).isNull();
        history.abandon(VERIFY);

        history.begin(CLOSE, List.of());
        assertThat(history.begin(VERIFY, List.of(open))).isEqualTo(open);
        assertThat(ask("identified", "a")).as("nothing has begun").isEqualTo(Past.ABSENT);
    }

    @Test
    void takesAFailureForNoSuccessAndNotForNothing() {
        history.begin(CLOSE, List.of());
        history.failed(CLOSE);

        assertThat(ask("closed", "a")).isEqualTo(Past.UNKNOWN);
    }

    @Test
    void takesAFailureThatChangesNothingForNothing() {
        history.begin(VERIFY, List.of());
        history.failed(VERIFY);

        assertThat(ask("identified", "a")).isEqualTo(Past.ABSENT);
    }

    @Test
    void advancesNothingAfterAHalt() {
        history.begin(VERIFY, List.of());
        halted.set(true);
        history.succeeded(new Ended(VERIFY, List.of(new Reached("identified", "a", true)), null));

        assertThat(ask("identified", "a")).isEqualTo(Past.UNKNOWN);
    }

    @Test
    void saysOfWhatItHasNoRoomForThatItDoesNotKnow() {
        verified("a");
        verified("b");
        verified("c");
        assertThat(ask("identified", "d")).isEqualTo(Past.ABSENT);

        verified("d");
        assertThat(ask("identified", "d")).isEqualTo(Past.UNKNOWN);
        assertThat(ask("identified", "e")).isEqualTo(Past.UNKNOWN);
        assertThat(ask("identified", "a")).isEqualTo(Past.HAPPENED);
    }

    @Test
    void remembersAgainWhatItHasRoomFor() {
        verified("a");
        verified("b");
        verified("c");
        now = now.plusSeconds(1000);
        verified("a");

        assertThat(ask("identified", "a", Duration.ofMinutes(1))).isEqualTo(Past.HAPPENED);
    }

    @Test
    void waitsForAStage() {
        CompletableFuture<String> result = new CompletableFuture<>();
        later(result);
        assertThat(ask("identified", "a")).isEqualTo(Past.UNKNOWN);

        result.complete("yes");
        assertThat(ask("identified", "a")).isEqualTo(Past.HAPPENED);
    }

    @Test
    void waitsForAStageThatIsNoFuture() {
        CompletableFuture<String> result = new CompletableFuture<>();
        later(result.minimalCompletionStage());

        result.complete("yes");
        assertThat(ask("identified", "a")).isEqualTo(Past.HAPPENED);
    }

    @Test
    void establishesNothingWhereAStageFailsOrIsCancelled() {
        CompletableFuture<String> failing = new CompletableFuture<>();
        later(failing);
        failing.completeExceptionally(new IllegalStateException());
        CompletableFuture<String> cancelled = new CompletableFuture<>();
        later(cancelled);
        cancelled.cancel(true);

        assertThat(ask("identified", "a")).isEqualTo(Past.ABSENT);
    }

    @Test
    void looksAtAFutureWhenSomebodyAsks() {
        FutureTask<String> result = new FutureTask<>(() -> "yes");
        later(result);
        assertThat(ask("identified", "a")).isEqualTo(Past.UNKNOWN);

        result.run();
        assertThat(ask("identified", "a")).isEqualTo(Past.HAPPENED);
    }

    @Test
    void doesNotCountTheTimeAFutureTookInAnybodysFavour() {
        FutureTask<String> result = new FutureTask<>(() -> "yes");
        later(result);
        now = now.plus(Duration.ofMinutes(20));
        result.run();

        // it may have arrived twenty minutes ago, or now
        assertThat(ask("identified", "a", Duration.ofMinutes(15))).isEqualTo(Past.UNKNOWN);
    }

    @Test
    void doesNotWaitForEndlesslyManyResults() {
        for (int i = 0; i < 300; i++) {
            later(new CompletableFuture<String>());
        }
        FutureTask<String> result = new FutureTask<>(() -> "yes");
        later(result);
        result.run();

        assertThat(ask("identified", "a")).isEqualTo(Past.UNKNOWN);
    }

    @Test
    void letsOneOfManyThreadsBeFirst() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            for (int round = 0; round < 200; round++) {
                Candidate once = new Candidate("once" + round, List.of("once" + round), true, false);
                Absence none = new Absence(0, "once" + round, null, null);
                List<Future<@Nullable Absence>> calls = new ArrayList<>();
                for (int i = 0; i < 16; i++) {
                    calls.add(threads.submit(() -> history.begin(once, List.of(none))));
                }
                int begun = 0;
                for (Future<@Nullable Absence> call : calls) {
                    begun += call.get() == null ? 1 : 0;
                }
                assertThat(begun).isOne();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void verified(Object key) {
        history.begin(VERIFY, List.of());
        history.succeeded(new Ended(VERIFY, List.of(new Reached("identified", key, true)), null));
    }

    private void later(Object result) {
        assertThat(result).isInstanceOfAny(CompletionStage.class, Future.class);
        history.begin(VERIFY, List.of());
        history.succeeded(new Ended(VERIFY, List.of(new Reached("identified", "a", true)), result));
    }

    private Past ask(String milestone, @Nullable Object key) {
        return history.ask(milestone, key, null, now);
    }

    private Past ask(String milestone, @Nullable Object key, Duration within) {
        return history.ask(milestone, key, within, now);
    }
}
