package dev.precept.runtime.exclusive;

import dev.precept.runtime.clause.KeyText;
import dev.precept.runtime.clause.NotEvaluable;
import dev.precept.runtime.store.Locks;
import dev.precept.runtime.store.Store;
import dev.precept.runtime.store.Stores;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The keys of this JVM. Each that is in use has a fair queue of its own, and is forgotten with its last user: as many as
 * calls that run or wait. Fixed stripes would let strangers wait for each other for as long as a body runs.
 */
public final class Keys {

    private static final Keys HERE = new Keys();
    private static final Duration LONGEST = Duration.ofHours(1);

    private record Key(String owner, Object value) {}

    private static final class Queue {
        private final Semaphore turn = new Semaphore(1, true);
        private int users;
    }

    private final ConcurrentHashMap<Key, Queue> queues = new ConcurrentHashMap<>();
    private volatile Duration patience = Duration.ofSeconds(10);

    Keys() {}

    /** Those of this class loader's runtime. */
    public static Keys here() {
        return HERE;
    }

    /** How long a call waits for its key before it is refused. */
    public Duration patience() {
        return patience;
    }

    /**
     * Changes how long calls wait.
     *
     * @throws IllegalArgumentException if it is not longer than nothing, or longer than an hour
     */
    public void patience(Duration wait) {
        if (wait.isNegative() || wait.isZero() || wait.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "calls cannot wait " + wait
                            + " for their key. Fix: name more than nothing and at most an hour, such as Duration.ofSeconds(10).");
        }
        this.patience = wait;
    }

    /** How many keys are held or waited for. */
    int inUse() {
        return queues.size();
    }

    /**
     * Waits until no other call holds the key, here and in the registered store.
     *
     * @param owner under which name keys are compared
     * @param value the key clause's value
     * @param thread the keys that this thread's calls hold
     * @throws KeyNotHeldException if that took too long, the thread was interrupted, whose flag is then set again, or the store
     *     gave no answer
     */
    public Hold hold(String owner, Object value, HoldChain thread) {
        Key key = new Key(owner, KeyText.comparable(value));
        HeldKey around = thread.find(key);
        if (around != null) {
            return new Hold(around, thread);
        }
        long until = System.nanoTime() + patience.toNanos();
        Queue queue = enter(key);
        boolean held = false;
        try {
            if (!queue.turn.tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw new KeyNotHeldException("another call held the same key for too long");
            }
            try {
                Locks.@Nullable Held stored = stored(owner, value, until);
                held = true;
                return new Hold(new HeldKey(key, () -> free(key, queue), stored), thread);
            } finally {
                if (!held) {
                    queue.turn.release();
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KeyNotHeldException("the thread was interrupted while it waited for its key");
        } finally {
            if (!held) {
                leave(key);
            }
        }
    }

    private static Locks.@Nullable Held stored(String owner, Object value, long until) {
        Store store = Stores.registered();
        if (store == null) {
            return null;
        }
        Optional<Locks.Held> held;
        try {
            Duration left = Duration.ofNanos(Math.max(1, until - System.nanoTime()));
            held = store.locks().hold(owner + ' ' + KeyText.digest(value), left);
        } catch (NotEvaluable unknown) {
            throw new KeyNotHeldException("the key: " + unknown.reason());
        } catch (RuntimeException | LinkageError fault) {
            System.getLogger("dev.precept")
                    .log(System.Logger.Level.ERROR, "The store gave no key; the call is refused", fault);
            throw new KeyNotHeldException("the store gave no answer about the key");
        }
        return held.orElseThrow(() -> new KeyNotHeldException("a call elsewhere held the same key for too long"));
    }

    private Queue enter(Key key) {
        return queues.compute(key, (same, queue) -> {
            Queue used = queue == null ? new Queue() : queue;
            used.users++;
            return used;
        });
    }

    private void free(Key key, Queue queue) {
        queue.turn.release();
        leave(key);
    }

    private void leave(Key key) {
        queues.computeIfPresent(key, (same, queue) -> --queue.users == 0 ? null : queue);
    }
}
