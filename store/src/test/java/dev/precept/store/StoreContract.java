package dev.precept.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.runtime.store.ApprovalEntry;
import dev.precept.runtime.store.Drill;
import dev.precept.runtime.store.HaltBook;
import dev.precept.runtime.store.HaltEntry;
import dev.precept.runtime.store.Intent;
import dev.precept.runtime.store.Intents.Ending;
import dev.precept.runtime.store.Locks;
import dev.precept.runtime.store.OpenIntent;
import dev.precept.runtime.store.Reservation;
import dev.precept.runtime.store.Spend;
import dev.precept.runtime.store.Store;
import dev.precept.runtime.store.StoreUnavailableException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store promises, whatever it keeps things in. */
abstract class StoreContract {

    private static final Duration HOUR = Duration.ofHours(1);

    /** By how many microseconds the store's clock is ahead of the real one. */
    final AtomicLong ahead = new AtomicLong();

    private final String unique = UUID.randomUUID().toString();
    Store store;

    abstract Store started() throws Exception;

    @BeforeEach
    void start() throws Exception {
        store = started();
    }

    @AfterEach
    void stop() {
        store.close();
    }

    private void later(Duration time) {
        ahead.addAndGet(time.toNanos() / 1000);
    }

    private Spend calls(String owner, Duration window, long calls) {
        return new Spend(new Spend.Account(unique, owner, ""), window, calls, null, BigDecimal.ZERO);
    }

    private Spend sum(String owner, String max, String amount) {
        return new Spend(new Spend.Account(unique, owner, ""), HOUR, -1, new BigDecimal(max), new BigDecimal(amount));
    }

    @Test
    void reservesAsManyCallsAsFitAndNoMore() {
        assertThat(store.accounts().reserve(calls("ada", HOUR, 2))).isPresent();
        assertThat(store.accounts().reserve(calls("ada", HOUR, 2))).isPresent();
        assertThat(store.accounts().reserve(calls("ada", HOUR, 2))).isEmpty();
        assertThat(store.accounts().reserve(calls("bob", HOUR, 2))).isPresent();
    }

    @Test
    void givesBackWhatDidNotStart() {
        Reservation taken = store.accounts().reserve(calls("ada", HOUR, 1)).orElseThrow();
        store.accounts().release(taken);
        store.accounts().release(taken);

        assertThat(store.accounts().reserve(calls("ada", HOUR, 1))).isPresent();
        assertThat(store.accounts().reserve(calls("ada", HOUR, 1))).isEmpty();
    }

    @Test
    void givesNothingBackAfterACommit() {
        Reservation taken = store.accounts().reserve(calls("ada", HOUR, 1)).orElseThrow();
        store.accounts().commit(taken);
        store.accounts().commit(taken);
        store.accounts().release(taken);

        assertThat(store.accounts().reserve(calls("ada", HOUR, 1))).isEmpty();
    }

    @Test
    void forgetsCommittedCallsOnlyWhenTheirWindowHasPassed() {
        store.accounts().commit(store.accounts().reserve(calls("ada", HOUR, 1)).orElseThrow());

        later(HOUR.minusSeconds(20));
        assertThat(store.accounts().reserve(calls("ada", HOUR, 1))).isEmpty();
        later(Duration.ofSeconds(21));
        assertThat(store.accounts().reserve(calls("ada", HOUR, 1))).isPresent();
    }

    @Test
    void countsAWindowFromTheCommitNotFromTheReservation() {
        Reservation taken = store.accounts().reserve(calls("ada", HOUR, 1)).orElseThrow();
        later(HOUR.dividedBy(2));
        store.accounts().commit(taken);

        later(HOUR.dividedBy(2).plusSeconds(1));
        assertThat(store.accounts().reserve(calls("ada", HOUR, 1))).isEmpty();
    }

    @Test
    void neverForgetsWhatIsReservedAndNotSettled() {
        store.accounts().reserve(calls("ada", HOUR, 1)).orElseThrow();

        later(HOUR.multipliedBy(100));
        assertThat(store.accounts().reserve(calls("ada", HOUR, 1))).isEmpty();
    }

    @Test
    void remembersForTheWidestWindowOfAnAccount() {
        store.accounts().commit(store.accounts().reserve(calls("ada", HOUR, 9)).orElseThrow());
        store.accounts()
                .release(store.accounts()
                        .reserve(calls("ada", HOUR.multipliedBy(24), 9))
                        .orElseThrow());
        later(HOUR.multipliedBy(2));
        assertThat(store.accounts().reserve(calls("ada", HOUR, 1))).isPresent();

        assertThat(store.accounts().reserve(calls("ada", HOUR.multipliedBy(24), 2)))
                .isEmpty();
        assertThat(store.accounts().reserve(calls("ada", HOUR.multipliedBy(24), 3)))
                .isPresent();
    }

    @Test
    void addsExactly() {
        assertThat(store.accounts().reserve(sum("ada", "0.3", "0.1"))).isPresent();
        assertThat(store.accounts().reserve(sum("ada", "0.3", "0.2"))).isPresent();
        assertThat(store.accounts().reserve(sum("ada", "0.3", "0.000000000000000000000000000001")))
                .isEmpty();
        assertThat(store.accounts().reserve(sum("ada", "0.3", "0"))).isPresent();

        assertThat(store.accounts().reserve(sum("bob", "9007199254740993", "9007199254740993")))
                .isPresent();
        assertThat(store.accounts().reserve(sum("eve", "9007199254740992", "9007199254740993")))
                .isEmpty();
    }

    @Test
    void neverAddsLessThanNothing() {
        assertThatThrownBy(() -> sum("ada", "1", "-0.01")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsAccountsApartWhoseNamesTogetherAreTheSame() {
        Spend first = new Spend(new Spend.Account(unique + "a", "bc", ""), HOUR, 1, null, BigDecimal.ZERO);
        Spend second = new Spend(new Spend.Account(unique + "ab", "c", ""), HOUR, 1, null, BigDecimal.ZERO);

        assertThat(store.accounts().reserve(first)).isPresent();
        assertThat(store.accounts().reserve(second)).isPresent();
        assertThat(store.accounts().reserve(first)).isEmpty();
    }

    @Test
    void givesManyThreadsNoMoreThanThereIs() throws Exception {
        int most = 50;
        List<Boolean> taken = together(64, () -> {
            boolean any = false;
            for (int i = 0; i < 2; i++) {
                Optional<Reservation> one = store.accounts().reserve(calls("all", HOUR, most));
                one.ifPresent(store.accounts()::commit);
                any |= one.isPresent();
            }
            return any;
        });

        assertThat(taken).hasSize(64);
        assertThat(store.accounts().reserve(calls("all", HOUR, most))).isEmpty();
        assertThat(store.accounts().reserve(calls("all", HOUR, most + 1))).isPresent();
        assertThat(store.accounts().reserve(calls("all", HOUR, most + 1))).isEmpty();
    }

    @Test
    void consumesAnApprovalOnce() throws Exception {
        store.approvals().ask(question("q", HOUR));
        assertThat(store.approvals().consume(unique + "q")).isFalse();
        assertThat(store.approvals().answer(unique + "q", "yes, signed")).isTrue();
        assertThat(store.approvals().answer(unique + "q", "no, signed")).isFalse();

        List<Boolean> consumed = together(64, () -> store.approvals().consume(unique + "q"));

        assertThat(consumed).containsOnlyOnce(true);
        ApprovalEntry entry = store.approvals().find(unique + "q").orElseThrow();
        assertThat(entry.consumed()).isTrue();
        assertThat(entry.answer()).isEqualTo("yes, signed");
    }

    @Test
    void findsAQuestionAsItWasAsked() {
        ApprovalEntry asked = question("q", HOUR);
        store.approvals().ask(asked);

        assertThat(store.approvals().find(asked.id())).contains(asked);
        assertThat(store.approvals().about(asked.session(), asked.callDigest())).containsExactly(asked);
        assertThat(store.approvals().about(asked.session(), "another")).isEmpty();
        assertThat(store.approvals().find("none")).isEmpty();
        assertThatThrownBy(() -> store.approvals().ask(asked)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void letsAQuestionExpireUnansweredOrUnused() {
        store.approvals().ask(question("late", HOUR));
        store.approvals().ask(question("unused", HOUR));
        store.approvals().answer(unique + "unused", "yes");
        assertThat(store.approvals().pending(unique)).isEqualTo(1);
        assertThat(store.approvals().pending()).extracting(ApprovalEntry::id).contains(unique + "late");

        later(HOUR.plusSeconds(1));

        assertThat(store.approvals().pending(unique)).isZero();
        assertThat(store.approvals().answer(unique + "late", "yes")).isFalse();
        assertThat(store.approvals().consume(unique + "unused")).isFalse();
    }

    private ApprovalEntry question(String id, Duration time) {
        return new ApprovalEntry(
                unique + id,
                unique,
                "digest",
                "refunds",
                "{\"amount\":\"£\"}",
                store.now().plus(time),
                null,
                false);
    }

    @Test
    void forgetsCallsThatEndedAndKeepsThoseThatMayHaveDoneTheirWork() {
        String certain = store.intents().begin(intent("a"));
        String never = store.intents().begin(intent("b"));
        String uncertain = store.intents().begin(intent("c"));
        assertThat(store.intents().standing("ada", unique, "c")).isEmpty();
        store.intents().end(certain, Ending.CERTAIN);
        store.intents().end(never, Ending.NOT_STARTED);
        store.intents().end(uncertain, Ending.UNCERTAIN);
        store.intents().end(uncertain, Ending.CERTAIN);

        assertThat(store.intents().standing("ada", unique, "a")).isEmpty();
        assertThat(store.intents().standing("ada", unique, "b")).isEmpty();
        OpenIntent open = store.intents().standing("ada", unique, "c").orElseThrow();
        assertThat(open.intent()).isEqualTo(intent("c"));
        assertThat(store.intents().standing("bob", unique, "c")).isEmpty();
        assertThat(store.intents().unresolved()).contains(open);
        assertThat(store.intents().resolve(uncertain, "op", "looked")).isTrue();
        assertThat(store.intents().resolve(uncertain, "op", "looked")).isFalse();
        assertThat(store.intents().standing("ada", unique, "c")).isEmpty();
    }

    private Intent intent(String digest) {
        return new Intent("ada", unique, digest, "desk", "s");
    }

    @Test
    void holdsAKeyForOneAtATime() throws Exception {
        Locks.Held held = store.locks().hold(unique, Duration.ofSeconds(5)).orElseThrow();
        assertThat(held.stands()).isTrue();
        assertThat(store.locks().hold(unique, Duration.ofMillis(50))).isEmpty();
        assertThat(store.locks().hold(unique + "other", Duration.ofSeconds(5))).isPresent();

        together(1, () -> {
            held.close();
            held.close();
            return true;
        });

        assertThat(held.stands()).isFalse();
        assertThat(store.locks().hold(unique, Duration.ofSeconds(5))).isPresent();
    }

    @Test
    void givesUpWaitingForAKeyWhenInterrupted() {
        Locks.Held held = store.locks().hold(unique, Duration.ofSeconds(5)).orElseThrow();

        Thread.currentThread().interrupt();
        assertThat(store.locks().hold(unique, Duration.ofSeconds(30))).isEmpty();
        assertThat(Thread.interrupted()).isTrue();
        held.close();
    }

    @Test
    void keepsTheFirstReasonOfAHaltUntilItIsLifted() {
        String target = "tool:" + unique;
        HaltEntry first = store.halts().halt(target, "first", 1);
        HaltEntry again = store.halts().halt(target, "second", 1);

        assertThat(again).isEqualTo(first);
        assertThat(store.halts().view().standing()).contains(first);
        assertThat(store.halts().lift(target, "ada", "safe")).isEqualTo(HaltBook.Lifting.LIFTED);
        assertThat(store.halts().lift(target, "ada", "safe")).isEqualTo(HaltBook.Lifting.NOTHING);
        assertThat(store.halts().view().standing()).doesNotContain(first);
        assertThat(store.halts().view().number()).isGreaterThan(first.number());
    }

    @Test
    void waitsForASecondPersonWhereTwoHaveToLift() {
        String target = "tool:" + unique;
        store.halts().halt(target, "first", 2);

        assertThat(store.halts().lift(target, "ada", "safe")).isEqualTo(HaltBook.Lifting.WAITS);
        assertThat(store.halts().lift(target, "ada", "safe")).isEqualTo(HaltBook.Lifting.WAITS);
        store.halts().halt(target, "once more", 1);
        assertThat(store.halts().lift(target, "bob", "safe")).isEqualTo(HaltBook.Lifting.WAITS);
        assertThat(store.halts().lift(target, "ada", "safe")).isEqualTo(HaltBook.Lifting.LIFTED);
    }

    @Test
    void callsBackWhenAHaltIsSetAndWhenItIsLifted() throws Exception {
        var heard = new java.util.concurrent.Semaphore(0);
        HaltBook.Listening listening = store.halts().listen(heard::release);
        store.halts().halt("tool:" + unique, "first", 1);
        assertThat(heard.tryAcquire(10, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        store.halts().lift("tool:" + unique, "ada", "safe");
        assertThat(heard.tryAcquire(10, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        listening.close();
    }

    @Test
    void remembersDrillsLatestFirst() {
        Instant now = Instant.ofEpochSecond(1_800_000_000);
        Drill first = new Drill(unique, now, Duration.ofMillis(12), true, now.plus(HOUR), List.of("ada", "bob"));
        Drill second = new Drill(unique, now, Duration.ofMillis(9), false, now, List.of());
        store.halts().drilled(first);
        store.halts().drilled(second);

        assertThat(store.halts().drills().stream()
                        .filter(drill -> drill.target().equals(unique)))
                .containsExactly(second, first);
    }

    @Test
    void worksOnAnInterruptedThread() {
        Thread.currentThread().interrupt();
        Optional<Reservation> taken = store.accounts().reserve(calls("ada", HOUR, 1));
        assertThat(Thread.interrupted()).isTrue();

        assertThat(taken).isPresent();
        assertThat(store.accounts().reserve(calls("ada", HOUR, 1))).isEmpty();
    }

    @Test
    void answersNothingWhenClosed() {
        store.close();

        assertThatThrownBy(() -> store.accounts().reserve(calls("ada", HOUR, 1)))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("Fix:");
        assertThatThrownBy(() -> store.halts().view()).isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(() -> store.approvals().consume("q")).isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(() -> store.intents().begin(intent("a"))).isInstanceOf(StoreUnavailableException.class);
        store.close();
    }

    static <T> List<T> together(int threads, Callable<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> one : pool.invokeAll(java.util.Collections.nCopies(threads, work))) {
                results.add(one.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }
}
