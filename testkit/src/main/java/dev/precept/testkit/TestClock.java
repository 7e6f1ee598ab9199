package dev.precept.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The clock of a test: it stands still until the test moves it, or goes on by a fixed step each time a judgement reads it.
 * May be used from any thread.
 */
public final class TestClock implements InstantSource {

    private final AtomicReference<Instant> now;
    private final Duration step;

    private TestClock(Instant start, Duration step) {
        this.now = new AtomicReference<>(start);
        this.step = step;
    }

    /** A clock that stands still until {@link #advance} moves it. */
    public static TestClock fixed(Instant at) {
        return new TestClock(at, Duration.ZERO);
    }

    /**
     * A clock that goes on by itself.
     *
     * @param start what its first reader reads
     * @param step how far it goes after each reading
     */
    public static TestClock advancing(Instant start, Duration step) {
        return new TestClock(start, step);
    }

    /** The time, as the session reads it. */
    @Override
    public Instant instant() {
        return now.getAndUpdate(time -> time.plus(step));
    }

    /** The time, without going on: for whoever only looks. */
    public Instant peek() {
        return now.get();
    }

    /** Moves it. */
    public void advance(Duration by) {
        now.updateAndGet(time -> time.plus(by));
    }

    /** Sets it, also back. */
    public void set(Instant to) {
        now.set(to);
    }
}
