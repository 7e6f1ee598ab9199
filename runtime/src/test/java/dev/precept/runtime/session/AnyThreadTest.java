package dev.precept.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.precept.runtime.ContractException;
import dev.precept.runtime.guard.Desk;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A session goes where it is carried and nowhere else, on every kind of thread that this JDK has. */
class AnyThreadTest {

    private final Desk desk = new Desk();
    private final LiveSession session = new LiveSession(Desk.AGENT);

    /** Platform threads, and virtual ones where there are any: they are asked for by name, since we compile for 17. */
    static Stream<ThreadFactory> threads() throws ReflectiveOperationException {
        List<ThreadFactory> kinds = new ArrayList<>(List.of(Thread::new));
        if (Runtime.version().feature() >= 21) {
            Class<?> builder = Class.forName("java.lang.Thread$Builder");
            Method factory = builder.getMethod("factory");
            kinds.add((ThreadFactory)
                    factory.invoke(Thread.class.getMethod("ofVirtual").invoke(null)));
        }
        return kinds.stream();
    }

    @BeforeEach
    void open() {
        Current.get().open(session);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @ParameterizedTest
    @MethodSource("threads")
    void countsOnOneBudgetWhereverItIsCarried(ThreadFactory threads) throws Exception {
        on(threads, session.wrap(refund("300")));
        Throwable second = catchThrowable(() -> on(threads, session.wrap(refund("300"))));

        assertThat(second).hasCauseInstanceOf(ContractException.class);
        assertThat(desk.effects).isOne();
    }

    @ParameterizedTest
    @MethodSource("threads")
    void handsOutNoFreshBudgetWhereItWasLost(ThreadFactory threads) {
        Throwable lost = catchThrowable(() -> on(threads, refund("300")));

        assertThat(lost).hasCauseInstanceOf(ContractException.class);
        assertThat(desk.effects).isZero();
    }

    @ParameterizedTest
    @MethodSource("threads")
    void leavesNothingBehindOnTheThread(ThreadFactory threads) throws Exception {
        LiveSession after = on(threads, () -> {
            session.wrap(refund("300")).call();
            return Current.get().boundSession();
        });

        assertThat(after).isNull();
        assertThat(desk.effects).isOne();
    }

    @ParameterizedTest
    @MethodSource("threads")
    void refusesWhereAClosedSessionIsStillCarried(ThreadFactory threads) {
        Callable<Object> carried = session.wrap(refund("300"));
        session.close();

        Throwable closed = catchThrowable(() -> on(threads, carried));

        assertThat(closed).hasCauseInstanceOf(ContractException.class);
        assertThat(desk.effects).isZero();
    }

    private Callable<Object> refund(String amount) {
        return () -> {
            desk.refund("A1", new BigDecimal(amount));
            return "refunded";
        };
    }

    private static <T extends @Nullable Object> T on(ThreadFactory threads, Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        threads.newThread(task).start();
        return task.get();
    }
}
