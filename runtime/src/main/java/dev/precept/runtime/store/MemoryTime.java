package dev.precept.runtime.store;

import java.time.Instant;
import java.time.InstantSource;

/** The time of a store in memory, for as long as that is open: every part asks it first. */
final class MemoryTime {

    private final InstantSource clock;
    private volatile boolean closed;

    MemoryTime(InstantSource clock) {
        this.clock = clock;
    }

    Instant now() {
        if (closed) {
            throw new StoreUnavailableException(
                    "the store in memory is closed. Fix: close it after everything that uses it.");
        }
        return clock.instant();
    }

    void close() {
        closed = true;
    }
}
