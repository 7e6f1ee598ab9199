package dev.precept.runtime.halt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HaltsTest {

    private static final HaltTarget ALL = new HaltTarget.Everything();

    private final Halts halts = new Halts();

    private static final class Call extends RunningCalls.Entry {}

    @Test
    void stopsNothingWhileNothingIsHalted() {
        assertThat(halts.stopping("pay", "desk", "s1")).isNull();
        assertThat(halts.enter(new Call(), "pay", "desk", "s1", null)).isNull();
    }

    @Test
    void stopsWhatATargetConcernsAndNothingElse() {
        halts.halt(new HaltTarget.Agent("desk"), "drill", Instant.EPOCH);

        assertThat(halts.stopping("pay", "desk", "s1")).isNotNull();
        assertThat(halts.stopping("pay", "other", "s1")).isNull();
        assertThat(halts.stopping("pay", "", "")).isNull();
    }

    @Test
    void stopsAToolWhoeverCallsIt() {
        halts.halt(new HaltTarget.Tool("pay"), "drill", Instant.EPOCH);

        assertThat(halts.stopping("pay", "", "")).isNotNull();
        assertThat(halts.stopping("pay", "desk", "s1")).isNotNull();
        assertThat(halts.stopping("look", "desk", "s1")).isNull();
    }

    @Test
    void stopsOneSessionOfTwo() {
        halts.halt(new HaltTarget.Session("s1"), "drill", Instant.EPOCH);

        assertThat(halts.stopping("pay", "desk", "s1")).isNotNull();
        assertThat(halts.stopping("pay", "desk", "s2")).isNull();
    }

    @Test
    void listsTheBodiesThatRunWhenItHalts() {
        Call running = new Call();
        Call ended = new Call();
        halts.enter(running, "pay", "desk", "s1", null);
        halts.enter(ended, "look", "desk", "s1", null);
        halts.leave(ended);

        HaltReceipt receipt = halts.halt(ALL, "drill", Instant.EPOCH);

        assertThat(receipt.running())
                .containsExactly(new RunningCall(
                        "pay", "desk", "s1", Thread.currentThread().getName()));
        assertThat(halts.halt(new HaltTarget.Tool("look"), "drill", Instant.EPOCH)
                        .running())
                .isEmpty();
    }

    @Test
    void leavesTwiceWithoutHarm() {
        Call first = new Call();
        Call second = new Call();
        halts.enter(first, "a", "", "", null);
        halts.enter(second, "b", "", "", null);
        halts.leave(first);
        halts.leave(first);

        assertThat(halts.running()).extracting(RunningCall::tool).containsExactly("b");
    }

    @Test
    void keepsTheFirstReason() {
        halts.halt(ALL, "first", Instant.EPOCH);

        assertThat(halts.halt(ALL, "second", Instant.EPOCH).halt().reason()).isEqualTo("first");
    }

    @Test
    void resumesOnlyWhatWasHalted() {
        halts.halt(ALL, "drill", Instant.EPOCH);
        halts.halt(new HaltTarget.Tool("pay"), "drill", Instant.EPOCH);

        assertThat(halts.resume(ALL)).isPresent();
        assertThat(halts.resume(ALL)).isEmpty();
        assertThat(halts.stopping("pay", "desk", "s1")).isNotNull();
        assertThat(halts.stopping("look", "desk", "s1")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "agent:desk", "tool:pay", "session:s-1"})
    void readsWhatATargetWrites(String text) {
        assertThat(HaltTarget.parse(" " + text + " ")).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "desk", "agent:", "everything", "agents:desk", ":desk"})
    void refusesATargetThatNamesNothing(String text) {
        assertThatThrownBy(() -> HaltTarget.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Fix: write");
    }

    /** Busy threads, halts on end: what is not in a receipt has not started, and starts no more. */
    @Test
    void startsNoBodyAfterTheAcknowledgement() throws Exception {
        int threads = Integer.getInteger("precept.halt.threads", 16);
        int rounds = Integer.getInteger("precept.halt.rounds", 400);
        AtomicLong bodies = new AtomicLong();
        AtomicLong refused = new AtomicLong();
        AtomicInteger late = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        CountDownLatch started = new CountDownLatch(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        AtomicBoolean quiet = new AtomicBoolean();
        List<Future<?>> busy = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            busy.add(pool.submit(() -> {
                started.countDown();
                while (!over.get()) {
                    // A few bodies in one go, then another thread's turn: there are more threads than processors.
                    for (int turn = 0; turn < 16; turn++) {
                        Call call = new Call();
                        if (halts.enter(call, "pay", "desk", "s", null) == null) {
                            bodies.incrementAndGet();
                            if (quiet.get()) {
                                late.incrementAndGet();
                            }
                            halts.leave(call);
                        } else {
                            refused.incrementAndGet();
                        }
                    }
                    Thread.yield();
                }
            }));
        }
        started.await();
        for (int round = 0; round < rounds; round++) {
            long before = bodies.get();
            while (bodies.get() == before) {
                Thread.yield();
            }
            HaltReceipt receipt = halts.halt(ALL, "round " + round, Instant.EPOCH);
            // What stood on a list may still be on its way through the lines above; wait for it before judging.
            while (!halts.running().isEmpty()) {
                Thread.yield();
            }
            assertThat(receipt.running()).hasSizeLessThanOrEqualTo(threads);
            long halted = bodies.get();
            quiet.set(true);
            long enough = refused.get() + 16L * threads;
            while (refused.get() < enough && bodies.get() == halted) {
                Thread.yield();
            }
            assertThat(bodies.get()).as("round %d", round).isEqualTo(halted);
            quiet.set(false);
            halts.resume(ALL);
        }
        System.out.printf(
                "%d halts against %d busy threads: %d bodies ran between, %d were refused, %d late%n",
                rounds, threads, bodies.get(), refused.get(), late.get());
        over.set(true);
        pool.shutdown();
        assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        for (Future<?> one : busy) {
            one.get();
        }
        assertThat(late).hasValue(0);
        assertThat(bodies.get()).isPositive();
    }
}
