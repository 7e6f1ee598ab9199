package dev.precept.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.runtime.Precept;
import dev.precept.runtime.PreceptEvent;
import dev.precept.runtime.PreceptListener;
import dev.precept.runtime.ToolRefusedException;
import dev.precept.runtime.clause.Unevaluable;
import dev.precept.runtime.exclusive.Keys;
import dev.precept.runtime.session.Current;
import dev.precept.runtime.session.LiveSession;
import dev.precept.runtime.store.Locks;
import dev.precept.runtime.store.MemoryStore;
import dev.precept.runtime.store.Stores;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a call was judged by still stands when its body acts, for tools with {@code @Exclusive}. */
class ExclusiveCallsTest {

    private final LiveSession session = new LiveSession(Till.AGENT);
    private final ExecutorService others = Executors.newFixedThreadPool(2);
    private final List<PreceptEvent> events = Collections.synchronizedList(new ArrayList<>());
    private final PreceptListener.Subscription listening = Precept.listen(events::add);

    @BeforeEach
    void open() {
        Current.get().open(session);
    }

    @AfterEach
    void close() {
        Precept.exclusivePatience(Duration.ofSeconds(10));
        listening.close();
        session.close();
        others.shutdownNow();
    }

    private static void await(CountDownLatch latch, long millis) {
        try {
            latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Two calls, each of which is judged only when the other one was, too, if that can be. */
    private int effectsOfTwo(Drawer drawer, long patience) throws Exception {
        CountDownLatch judged = new CountDownLatch(2);
        drawer.fact = left -> {
            judged.countDown();
            await(judged, patience);
            return left > 0;
        };
        List<Future<?>> calls = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            calls.add(others.submit(session.wrap(() -> {
                try {
                    drawer.take(7L);
                } catch (ToolRefusedException refused) {
                    return false;
                }
                return true;
            })));
        }
        for (Future<?> call : calls) {
            call.get();
        }
        return drawer.effects.get();
    }

    @Test
    void judgesTheSecondCallByWhatTheFirstOneLeft() throws Exception {
        assertThat(effectsOfTwo(new Drawer(true), 100)).isOne();
    }

    @Test
    void wouldJudgeBothByTheSameWithoutAKey() throws Exception {
        assertThat(effectsOfTwo(new Drawer(false), 10_000)).isEqualTo(2);
    }

    private Future<?> inTheBody(Drawer drawer, Object key, CountDownLatch leave) throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        drawer.body = () -> {
            entered.countDown();
            await(leave, 10_000);
            return null;
        };
        Future<?> call = others.submit(session.wrap(() -> drawer.take(key)));
        entered.await();
        return call;
    }

    @Test
    void letsAnotherKeyPass() throws Exception {
        CountDownLatch leave = new CountDownLatch(1);
        Future<?> first = inTheBody(new Drawer(true), "a", leave);

        Drawer second = new Drawer(true);
        second.take("b");
        assertThat(second.effects).hasValue(1);
        leave.countDown();
        first.get();
    }

    @Test
    void refusesAtTheDeadlineAndBlamesNobody() throws Exception {
        CountDownLatch leave = new CountDownLatch(1);
        Future<?> first = inTheBody(new Drawer(true), "a", leave);
        Precept.exclusivePatience(Duration.ofMillis(1));

        Drawer second = new Drawer(true);
        for (int i = 0; i < 12; i++) {
            assertThatThrownBy(() -> second.take("a"))
                    .isInstanceOf(ToolRefusedException.class)
                    .hasMessage("Refused by contract: take was not run. Do not retry unchanged.");
        }
        assertThat(session.halted()).isFalse();
        assertThat(second.effects).hasValue(0);
        leave.countDown();
        first.get();
    }

    @Test
    void doesNotWaitForItself() {
        Drawer drawer = new Drawer(true);
        drawer.body = () -> {
            Drawer inner = new Drawer(true);
            inner.take(1);
            drawer.effects.addAndGet(inner.effects.get());
            return null;
        };

        drawer.take(1L);
        assertThat(drawer.effects).hasValue(1);
        new Drawer(true).take(1L);
    }

    @Test
    void doesNotWaitForItselfInCodeWithoutASession() {
        session.close();
        doesNotWaitForItself();
    }

    @Test
    void isFreeAgainAfterARefusalAFailureAndAFault() {
        Drawer drawer = new Drawer(true);
        drawer.fact = left -> false;
        assertThatThrownBy(() -> drawer.take("k")).isInstanceOf(ToolRefusedException.class);
        drawer.fact = left -> {
            throw new AssertionError("a guard with a bug");
        };
        assertThatThrownBy(() -> drawer.take("k")).isInstanceOf(ToolRefusedException.class);
        drawer.fact = left -> true;
        drawer.body = () -> {
            throw new IllegalArgumentException();
        };
        assertThatThrownBy(() -> drawer.take("k")).isInstanceOf(IllegalStateException.class);

        Precept.exclusivePatience(Duration.ofMillis(1));
        assertThat(others.submit(() -> new Drawer(true).take("k"))).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void refusesAKeyThatCannotBeEvaluated() {
        Drawer drawer = new Drawer(true);

        assertThatThrownBy(() -> drawer.take(new Unevaluable("orderId", "orderId is null")))
                .isInstanceOf(ToolRefusedException.class);
        assertThatThrownBy(() -> drawer.take(null)).isInstanceOf(ToolRefusedException.class);
        assertThatThrownBy(() -> drawer.take(Double.NaN)).isInstanceOf(ToolRefusedException.class);
        assertThat(drawer.effects).hasValue(0);
        assertThat(events.toString())
                .contains("the key that keeps calls apart cannot be evaluated: orderId: orderId is null");
    }

    @Test
    void keepsTheKeyUntilAResultThatArrivesLaterIsThere() {
        Drawer drawer = new Drawer(true);
        CompletableFuture<String> later = new CompletableFuture<>();
        drawer.body = () -> later;
        drawer.take("k");
        Precept.exclusivePatience(Duration.ofMillis(1));

        Drawer second = new Drawer(true);
        assertThatThrownBy(() -> second.take("k")).isInstanceOf(ToolRefusedException.class);
        later.completeExceptionally(new IllegalStateException());
        second.take("k");
        assertThat(second.effects).hasValue(1);
    }

    @Test
    void refusesAnInterruptedCallAndKeepsTheFlag() throws Exception {
        CountDownLatch leave = new CountDownLatch(1);
        Future<?> first = inTheBody(new Drawer(true), "a", leave);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> new Drawer(true).take("a")).isInstanceOf(ToolRefusedException.class);
        assertThat(Thread.interrupted()).isTrue();
        leave.countDown();
        first.get();
    }

    @Test
    void waitsForThoseWhoHoldTheKeyInTheStore() {
        MemoryStore store = new MemoryStore();
        PreceptListener.Subscription registered = Stores.register(store);
        try {
            Drawer drawer = new Drawer(true);
            drawer.take("k");
            String key = "shop.Till " + dev.precept.runtime.clause.KeyText.digest("k");
            Locks.Held elsewhere =
                    store.locks().hold(key, Duration.ofSeconds(1)).orElseThrow();
            Precept.exclusivePatience(Duration.ofMillis(1));

            assertThatThrownBy(() -> drawer.take("k")).isInstanceOf(ToolRefusedException.class);
            assertThat(drawer.effects).hasValue(1);
            elsewhere.close();
            drawer.coins.set(1);
            drawer.take("k");
            assertThat(drawer.effects).hasValue(2);
        } finally {
            registered.close();
        }
    }

    @Test
    void refusesWhenTheStoreGivesNoKey() {
        MemoryStore store = new MemoryStore();
        PreceptListener.Subscription registered = Stores.register(store);
        store.close();
        try {
            assertThatThrownBy(() -> new Drawer(true).take("k")).isInstanceOf(ToolRefusedException.class);
        } finally {
            registered.close();
        }
    }

    @Test
    void startsNoBodyUnderAKeyThatWasLost() {
        LosingStore store = new LosingStore();
        PreceptListener.Subscription registered = Stores.register(store);
        try {
            Drawer drawer = new Drawer(true);
            drawer.take("k");
            assertThat(drawer.effects).hasValue(1);
            drawer.coins.set(1);
            drawer.fact = left -> {
                store.lost = true;
                return true;
            };

            assertThatThrownBy(() -> drawer.take("k")).isInstanceOf(ToolRefusedException.class);
            assertThat(drawer.effects).hasValue(1);
        } finally {
            registered.close();
        }
    }

    @Test
    void refusesToWaitForever() {
        assertThatThrownBy(() -> Precept.exclusivePatience(Duration.ofDays(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Fix: ");
        assertThat(Keys.here().patience()).isEqualTo(Duration.ofSeconds(10));
    }
}
