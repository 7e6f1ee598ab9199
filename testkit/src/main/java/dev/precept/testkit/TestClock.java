package dev.precept.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The clock of a test: it stands still until the test moves it, or goes on by a fixed step each time a judgement reads it.
 * May be used from any thread.
 */
public final class TestClock implements InstantSource {

    private final Duration step;
    private Instant now;

    private TestClock(Instant start, Duration step) {
        this.now = start;
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
    public synchronized Instant instant() {
        Instant read = now;
        now = now.plus(step);
        return read;
    }

    /** The time, without going on: for whoever only looks. */
    public synchronized Instant peek() {
        return now;
    }

    /** Moves it. */
    public synchronized void advance(Duration by) {
        now = now.plus(by);
    }

    /** Sets it, also back. */
    public synchronized void set(Instant to) {
        now = to;
    }
}
