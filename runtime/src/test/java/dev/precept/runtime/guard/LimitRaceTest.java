package dev.precept.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.Each;
import dev.precept.Per;
import dev.precept.runtime.PreceptListener;
import dev.precept.runtime.ToolRefusedException;
import dev.precept.runtime.store.MemoryStore;
import dev.precept.runtime.store.Stores;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Many threads against one limit. {@code -Dprecept.race.rounds=1000} for the long run; the seed is printed, and {@code
 * -Dprecept.race.seed} repeats it.
 */
class LimitRaceTest {

    private static final int THREADS = 64;
    private static final int ROUNDS = Integer.getInteger("precept.race.rounds", 20);
    private static final long SEED = Long.getLong("precept.race.seed", System.nanoTime());

    static Stream<String> threads() {
        return Runtime.version().feature() >= 21 ? Stream.of("platform", "virtual") : Stream.of("platform");
    }

    private static ExecutorService executor(String kind) throws ReflectiveOperationException {
        if (kind.equals("platform")) {
            return Executors.newFixedThreadPool(THREADS);
        }
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    @ParameterizedTest
    @MethodSource("threads")
    void neverLetsMoreCallsThroughThanTheLimit(String kind) throws Exception {
        Random random = new Random(SEED);
        System.out.println("LimitRaceTest " + kind + ": seed " + SEED + ", rounds " + ROUNDS);
        ExecutorService executor = executor(kind);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                int limit = 1 + random.nextInt(THREADS);
                assertThat(effects(executor, limit))
                        .as("round %d of seed %d", round, SEED)
                        .isEqualTo(limit);
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private static int effects(ExecutorService executor, int limit) throws Exception {
        Till till = Till.calls(limit, Per.DAY, Each.SUBJECT);
        CountDownLatch start = new CountDownLatch(1);
        PreceptListener.Subscription registered = Stores.register(new MemoryStore());
        try {
            List<Future<?>> calls = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                // Each call from a session of its own: splitting them gains nothing.
                calls.add(executor.submit(Till.session("ann").wrap(() -> {
                    start.await();
                    try {
                        till.pay();
                    } catch (ToolRefusedException refused) {
                        return false;
                    }
                    return true;
                })));
            }
            start.countDown();
            for (Future<?> call : calls) {
                call.get();
            }
        } finally {
            registered.close();
        }
        return till.effects.get();
    }
}
