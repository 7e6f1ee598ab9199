package dev.precept.benchmarks;

import java.math.BigDecimal;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a clause costs on each call of code, outside any session. Run with the agent on the command line of the forks:
 * {@code -jvmArgsAppend -javaagent:…}; a run without it fails.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class GuardedCall {

    private final Desk desk = new Desk();
    private int amount = 42;
    private BigDecimal decimal = new BigDecimal("42.42");

    /** Made by JMH. */
    public GuardedCall() {}

    /** A benchmark of guards that are not there would be fast. */
    @Setup
    public void requireWeaving() {
        try {
            desk.guarded(0);
        } catch (RuntimeException refused) {
            return;
        }
        throw new IllegalStateException("Desk is not woven: add -jvmArgsAppend -javaagent:precept-agent.jar");
    }

    /** No rule at all. */
    @Benchmark
    public long bare() {
        return desk.bare(amount);
    }

    /** The rule as an {@code if}. */
    @Benchmark
    public long byHand() {
        return desk.byHand(amount);
    }

    /** The rule as a contract. */
    @Benchmark
    public long guarded() {
        return desk.guarded(amount);
    }

    /** The decimal rule as an {@code if}. */
    @Benchmark
    public long decimalByHand() {
        return desk.decimalByHand(decimal);
    }

    /** The decimal rule as a contract. */
    @Benchmark
    public long guardedDecimal() {
        return desk.guardedDecimal(decimal);
    }
}
