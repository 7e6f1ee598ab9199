package dev.precept.processor.emit.clause;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.precept.processor.clause.ClauseRig;
import dev.precept.processor.clause.ClauseRig.Use;
import dev.precept.processor.clause.Compiled;
import dev.precept.runtime.clause.Truth;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Judging a clause about scalars makes no object: what it compares with is a constant, and what it comes to is shared. */
class AllocationTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** So many rounds, of which one has to be clean: a JIT compiler or a class that is loaded late may spoil some. */
    private static final int ROUNDS = 50;

    private static final int CALLS = 20_000;

    private static final List<String> SCALAR = List.of(
            "n > 0 && n <= 500",
            "n + 1 <= 500 && n * 2 < big",
            "rate < 0.5",
            "boxed <= 500",
            "amount > 0 && amount <= 500",
            "orderId.startsWith('A-') && orderId in ['A-123', 'A-124', 'B-1']",
            "size(orderId) == 5 && orderId.contains('-')",
            "vip || boxed <= 500",
            "vip ? n < 0 : n > 0",
            "now - placedAt <= duration('24h')",
            "duration('24h') >= now - placedAt",
            "placedAt + duration('24h') >= now",
            "now <= placedAt + duration('24h')",
            "placedAt >= now - duration('24h')",
            "now - duration('24h') <= placedAt",
            "window + duration('1h') < duration('24h')",
            "window - pause != duration('0')",
            "placedAt.getHours() == 11 && window.getMinutes() > 1");

    private static final String BY_CABIN = "cabin == Cabin.ECONOMY || cabin == Cabin.BUSINESS";

    private static final Compiled COMPILED = ClauseRig.compile(
            Use.CONDITION, Stream.concat(SCALAR.stream(), Stream.of(BY_CABIN)).toList());

    private static volatile Object escaped = "";

    @TestFactory
    Stream<DynamicTest> allocatesNothingForScalars() {
        return Stream.concat(SCALAR.stream(), Stream.of(BY_CABIN))
                .map(clause -> DynamicTest.dynamicTest(
                        clause, () -> assertThat(leastBytesOfOneRound(clause)).isLessThan(CALLS)));
    }

    /** A clause's own object may be optimised away; one that escapes may not. */
    @Test
    void seesAnObjectOfEachCall() throws Throwable {
        MethodHandle making = MethodHandles.lookup()
                .findStatic(AllocationTest.class, "makeAnObject", MethodType.methodType(Truth.class));
        assertThat(leastBytesOfOneRound("an object of each call", making)).isGreaterThan(CALLS);
    }

    static Truth makeAnObject() {
        escaped = new long[1];
        return Truth.of(escaped instanceof long[]);
    }

    private static long leastBytesOfOneRound(String clause) throws Throwable {
        return leastBytesOfOneRound(clause, COMPILED.bound(clause, arguments()));
    }

    /** Less than a byte for each call is none for the calls. */
    private static long leastBytesOfOneRound(String clause, MethodHandle condition) throws Throwable {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && least >= CALLS; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            long holding = holding(condition);
            long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
            assertThat(holding).as(clause).isEqualTo(CALLS);
            least = Math.min(least, bytes);
        }
        return least;
    }

    private static long holding(MethodHandle condition) throws Throwable {
        long holding = 0;
        for (int call = 0; call < CALLS; call++) {
            if ((Truth) condition.invokeExact() == Truth.TRUE) {
                holding++;
            }
        }
        return holding;
    }

    private static Map<String, Object> arguments() throws ReflectiveOperationException {
        Instant now = Instant.parse("2026-11-21T12:00:00.000000001Z");
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("now", now);
        arguments.put("placedAt", now.minusSeconds(3_600));
        arguments.put("window", Duration.ofMinutes(5));
        arguments.put("pause", Duration.ofSeconds(1));
        arguments.put("n", 42);
        arguments.put("big", 1_000_000L);
        arguments.put("boxed", 42);
        arguments.put("rate", 0.25);
        arguments.put("amount", new BigDecimal("42.42"));
        arguments.put("orderId", "A-123");
        arguments.put("cabin", COMPILED.cabin("BUSINESS"));
        return arguments;
    }
}
