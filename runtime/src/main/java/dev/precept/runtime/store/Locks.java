package dev.precept.runtime.store;

import java.time.Duration;
import java.util.Optional;

/** One at a time, for all JVMs that share the store. */
public interface Locks {

    /**
     * Waits until nobody else holds the key.
     *
     * @param key what is held; equal keys exclude each other
     * @param deadline how long to wait at most
     * @return what gives it back, from any thread; empty if the deadline has passed or this thread was interrupted, whose
     *     flag is then set again
     */
    Optional<Held> hold(String key, Duration deadline);

    /** A key that is held. */
    interface Held extends AutoCloseable {
        /** Whether it is still held: a lost connection loses the key. */
        boolean stands();

        /** Gives it back; twice is as once. */
        @Override
        void close();
    }
}
