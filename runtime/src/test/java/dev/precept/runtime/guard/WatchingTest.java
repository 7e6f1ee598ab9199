package dev.precept.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.precept.Action;
import dev.precept.EffectClass;
import dev.precept.runtime.CallWatcher;
import dev.precept.runtime.Precept;
import dev.precept.runtime.PreceptEvent;
import dev.precept.runtime.PreceptListener;
import dev.precept.runtime.ToolRefusedException;
import dev.precept.runtime.WatchedCall;
import dev.precept.runtime.contract.AgentModel;
import dev.precept.runtime.contract.ToolContract;
import dev.precept.runtime.dispatch.Dispatch;
import dev.precept.runtime.session.Current;
import dev.precept.runtime.session.LiveSession;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who watches sees the arguments of a call and what became of that call; nothing is decided differently for it. */
class WatchingTest {

    private static final ToolGate MAIL = ToolGate.of(ToolContract.of("shop.Mail", "send", "(I)I", "send")
            .effect(EffectClass.IRREVERSIBLE, true)
            .parameters("number")
            .invariant("positive", "Numbers are positive", Action.BLOCK, "")
            .build());

    private static final AgentModel AGENT = new AgentModel(
            "shop.Agent",
            "agent",
            "1",
            Set.of("shop.Mail"),
            Set.of(),
            List.of(),
            Set.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of());

    private final Diary diary = new Diary();
    private PreceptListener.@Nullable Subscription subscription;

    /** What a watcher was told, and about which call. */
    private static final class Diary implements CallWatcher {
        final List<String> words = new ArrayList<>();
        final List<WatchedCall> calls = new ArrayList<>();

        @Override
        public void proposed(WatchedCall call) {
            note("proposed " + call.arguments(), call);
        }

        @Override
        public void returned(WatchedCall call, @Nullable Object result) {
            note("returned " + result, call);
        }

        @Override
        public void decided(WatchedCall call, PreceptEvent event) {
            note(event.phase().name(), call);
        }

        private void note(String word, WatchedCall call) {
            words.add(word);
            calls.add(call);
        }
    }

    private void watch() {
        subscription = Precept.watch(diary);
    }

    @AfterEach
    void stop() {
        if (subscription != null) {
            subscription.close();
        }
    }

    /** Without a session, and without a result that would have to be boxed. */
    private static void sendAsCode(int number) {
        CallFrame frame = MAIL.watched() ? MAIL.open(new Object[] {number}) : MAIL.open();
        MAIL.start(frame, null);
        MAIL.complete(frame, null);
    }

    /** As generated code walks through a gate. */
    private static int send(int number) {
        CallFrame frame = MAIL.watched() ? MAIL.open(new Object[] {number}) : MAIL.open();
        MAIL.start(frame, number > 0 ? null : new Breach(null, 0, true, ""));
        int result = number + 1;
        if (frame.isWatched()) {
            frame.returned(result);
        }
        MAIL.complete(frame, null);
        return result;
    }

    @Test
    void aCallIsSeenFromItsArgumentsToItsOutcomeAsOne() {
        watch();
        send(1);

        assertThat(diary.words).containsExactly("proposed [1]", "INTENT", "returned 2", "OUTCOME");
        assertThat(diary.calls).containsOnly(diary.calls.get(0));
    }

    @Test
    void twoCallsWithTheSameArgumentsAreTwo() {
        watch();
        send(1);
        send(1);

        assertThat(Set.copyOf(diary.calls)).hasSize(2);
    }

    @Test
    void aRefusedCallIsSeenWithItsArguments() {
        watch();
        assertThatThrownBy(() -> send(-1)).isInstanceOf(ToolRefusedException.class);

        assertThat(diary.words).containsExactly("proposed [-1]", "REFUSAL");
    }

    @Test
    void whatIsRefusedAtTheDoorHasItsArgumentsToo() {
        watch();
        LiveSession session = new LiveSession(AGENT);
        Current.get().open(session);
        try {
            session.halt("enough");
            assertThatThrownBy(() -> send(1)).hasMessageContaining("this session has ended");
        } finally {
            session.close();
        }

        assertThat(diary.words).containsExactly("proposed [1]", "REFUSAL");
        assertThat(diary.calls.get(0).session()).isEqualTo(session.id());
    }

    @Test
    void aDispatchedCallIsTheSameCallInItsBody() {
        watch();
        LiveSession session = new LiveSession(AGENT);
        try (Dispatch call = Dispatch.begin(session, "send")) {
            send(1);
            assertThat(call.unexpected(new IllegalStateException("late"))).isNotNull();
        } finally {
            session.close();
        }

        assertThat(diary.words).endsWith("OUTCOME", "REFUSAL");
        assertThat(diary.calls).containsOnly(diary.calls.get(0));
    }

    @Test
    void nobodyWatchingIsShownNothing() {
        watch();
        stop();
        send(1);

        assertThat(MAIL.watched()).isFalse();
        assertThat(diary.words).isEmpty();
    }

    @Test
    void whileNobodyWatchesACallAllocatesNothing() throws Exception {
        long unwatched = onAFreshThread(WatchingTest::bytesOfACall);
        watch();

        assertThat(unwatched).isZero();
        assertThat(onAFreshThread(WatchingTest::bytesOfACall))
                .as("the control: a watched call gathers its arguments")
                .isPositive();
    }

    /** One on which no other test has left a call that never ended. */
    private static long onAFreshThread(Callable<Long> work) throws Exception {
        FutureTask<Long> task = new FutureTask<>(work);
        new Thread(task).start();
        return task.get();
    }

    /** Of the thread, for one call of code; the first calls load and initialise classes. */
    private static long bytesOfACall() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 50; i++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            sendAsCode(1);
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }

    @Test
    void aCallThatBeganUnseenIsNotSeenHalf() {
        CallFrame frame = MAIL.open();
        watch();
        MAIL.start(frame, null);
        MAIL.complete(frame, null);

        assertThat(frame.isWatched()).isFalse();
        assertThat(diary.words).isEmpty();
    }

    @Test
    void aWatcherThatFailsDecidesNothing() {
        subscription = Precept.watch(new CallWatcher() {
            @Override
            public void proposed(WatchedCall call) {
                throw new IllegalStateException("no");
            }

            @Override
            public void returned(WatchedCall call, @Nullable Object result) {
                throw new IllegalStateException("no");
            }

            @Override
            public void decided(WatchedCall call, PreceptEvent event) {
                throw new IllegalStateException("no");
            }
        });

        assertThat(send(1)).isEqualTo(2);
    }
}
