package dev.precept.benchmarks.order;

import dev.precept.runtime.order.Candidate;
import dev.precept.runtime.order.Ended;
import dev.precept.runtime.order.History;
import dev.precept.runtime.order.Past;
import dev.precept.runtime.order.Reached;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One more event, and one more question, in a session in which so many events have happened. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class HistoryCost {

    private static final Candidate VERIFY = new Candidate("verify", List.of("identified", "verify"), true, true);
    private static final Candidate PLAIN = new Candidate("look", List.of("look"), true, true);
    private static final Duration WITHIN = Duration.ofMinutes(15);
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    /** How many events there were before. */
    @Param({"10", "1000", "100000"})
    public int events;

    private final Ended again = verified(3);
    private History history = new History(() -> NOW);
    private History ticking = new History(InstantSource.system());

    /** Made by JMH. */
    public HistoryCost() {}

    /** A session that has gone on for a while: about at most 10,000 keys, as many as one remembers. */
    @Setup(Level.Trial)
    public void happened() {
        history = new History(() -> NOW);
        ticking = new History(InstantSource.system());
        for (int i = 0; i < events; i++) {
            history.begin(VERIFY, List.of());
            history.succeeded(verified(i % History.MOST_KEYS));
            ticking.begin(PLAIN, List.of());
            ticking.succeeded(PLAIN);
        }
    }

    private static Ended verified(int customer) {
        return new Ended(VERIFY, List.of(new Reached("identified", (long) customer, true)), null);
    }

    /** A call of a tool that establishes nothing but that it ran, which every call of a session does. */
    @Benchmark
    public void plainCall() {
        ticking.begin(PLAIN, List.of());
        ticking.succeeded(PLAIN);
    }

    /** A call that establishes a milestone about a key. */
    @Benchmark
    public void event() {
        history.begin(VERIFY, List.of());
        history.succeeded(again);
    }

    /** A question about a key, with a time. */
    @Benchmark
    public Past question() {
        return history.ask("identified", 3L, WITHIN, NOW);
    }
}
