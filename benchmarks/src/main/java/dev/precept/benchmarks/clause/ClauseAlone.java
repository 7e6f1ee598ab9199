package dev.precept.benchmarks.clause;

import dev.precept.runtime.clause.Truth;
import java.lang.invoke.MethodHandle;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The methods that the processor wrote for the clauses, and nothing around them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ClauseAlone implements Rules {

    private static final MethodHandle INT_LIMIT = Clauses.named("intLimit", int.class);
    private static final MethodHandle DECIMAL_LIMIT = Clauses.named("decimalLimit", BigDecimal.class);
    private static final MethodHandle PREFIX_AND_LIST = Clauses.named("prefixAndList", String.class, String.class);
    private static final MethodHandle CABIN = Clauses.named("cabin", Cabin.class);
    private static final MethodHandle TIME_WINDOW = Clauses.named("timeWindow", Instant.class, Instant.class);
    private static final MethodHandle ABSORPTION = Clauses.named("absorption", boolean.class, Integer.class);
    private static final MethodHandle FACT = Clauses.aboutFacts("fact", String.class, String.class);
    private static final MethodHandle HUNDRED_INTS = Clauses.named("hundredInts", List.class);
    private static final MethodHandle REGEX = Clauses.named("regex", String.class);

    private final Contracted tools = new Contracted();

    /** Made by JMH. */
    public ClauseAlone() {}

    @Benchmark
    @Override
    public boolean intLimit(Given given) {
        try {
            return (Truth) INT_LIMIT.invokeExact(given.amount) == Truth.TRUE;
        } catch (Throwable failure) {
            throw Clauses.impossible(failure);
        }
    }

    @Benchmark
    @Override
    public boolean decimalLimit(Given given) {
        try {
            return (Truth) DECIMAL_LIMIT.invokeExact(given.price) == Truth.TRUE;
        } catch (Throwable failure) {
            throw Clauses.impossible(failure);
        }
    }

    @Benchmark
    @Override
    public boolean prefixAndList(Given given) {
        try {
            return (Truth) PREFIX_AND_LIST.invokeExact(given.orderId, given.region) == Truth.TRUE;
        } catch (Throwable failure) {
            throw Clauses.impossible(failure);
        }
    }

    @Benchmark
    @Override
    public boolean cabin(Given given) {
        try {
            return (Truth) CABIN.invokeExact(given.cabin) == Truth.TRUE;
        } catch (Throwable failure) {
            throw Clauses.impossible(failure);
        }
    }

    @Benchmark
    @Override
    public boolean timeWindow(Given given) {
        try {
            return (Truth) TIME_WINDOW.invokeExact(given.now, given.bookedAt) == Truth.TRUE;
        } catch (Throwable failure) {
            throw Clauses.impossible(failure);
        }
    }

    @Benchmark
    @Override
    public boolean absorption(Given given) {
        try {
            return (Truth) ABSORPTION.invokeExact(given.vip, given.mostly) == Truth.TRUE;
        } catch (Throwable failure) {
            throw Clauses.impossible(failure);
        }
    }

    @Benchmark
    @Override
    public boolean fact(Given given) {
        try {
            return (Truth) FACT.invokeExact(tools, given.orderId, given.userId) == Truth.TRUE;
        } catch (Throwable failure) {
            throw Clauses.impossible(failure);
        }
    }

    @Benchmark
    @Override
    public boolean hundredInts(Given given) {
        try {
            return (Truth) HUNDRED_INTS.invokeExact(given.prices) == Truth.TRUE;
        } catch (Throwable failure) {
            throw Clauses.impossible(failure);
        }
    }

    @Benchmark
    @Override
    public boolean regex(Given given) {
        try {
            return (Truth) REGEX.invokeExact(given.orderId) == Truth.TRUE;
        } catch (Throwable failure) {
            throw Clauses.impossible(failure);
        }
    }
}
