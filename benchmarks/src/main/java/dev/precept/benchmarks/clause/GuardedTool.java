package dev.precept.benchmarks.clause;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Whole calls of the tools, woven by the agent, by code outside any session. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class GuardedTool implements Rules {

    private final Contracted tools = new Contracted();

    /** Made by JMH. */
    public GuardedTool() {}

    /** A benchmark of guards that are not there would be fast. */
    @Setup
    public void requireWeaving() {
        try {
            tools.intLimit(0);
        } catch (RuntimeException refused) {
            return;
        }
        throw new IllegalStateException("the tools are not woven: no agent on the command line of the fork");
    }

    @Benchmark
    @Override
    public boolean intLimit(Given given) {
        return tools.intLimit(given.amount);
    }

    @Benchmark
    @Override
    public boolean decimalLimit(Given given) {
        return tools.decimalLimit(given.price);
    }

    @Benchmark
    @Override
    public boolean prefixAndList(Given given) {
        return tools.prefixAndList(given.orderId, given.region);
    }

    @Benchmark
    @Override
    public boolean cabin(Given given) {
        return tools.cabin(given.cabin);
    }

    @Benchmark
    @Override
    public boolean timeWindow(Given given) {
        return tools.timeWindow(given.bookedAt);
    }

    @Benchmark
    @Override
    public boolean absorption(Given given) {
        return tools.absorption(given.vip, given.mostly);
    }

    @Benchmark
    @Override
    public boolean fact(Given given) {
        return tools.fact(given.orderId, given.userId);
    }

    @Benchmark
    @Override
    public boolean hundredInts(Given given) {
        return tools.hundredInts(given.prices);
    }

    @Benchmark
    @Override
    public boolean regex(Given given) {
        return tools.regex(given.orderId);
    }
}
