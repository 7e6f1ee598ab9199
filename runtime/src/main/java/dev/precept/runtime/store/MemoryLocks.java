package dev.precept.runtime.store;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Keys that are held in one JVM. Whoever gives one back need not be the thread that took it. */
final class MemoryLocks implements Locks {

    private final MemoryTime time;
    private final ReentrantLock changing = new ReentrantLock();
    private final Condition givenBack = changing.newCondition();
    private final Set<String> held = new HashSet<>();

    MemoryLocks(MemoryTime time) {
        this.time = time;
    }

    @Override
    public Optional<Held> hold(String key, Duration deadline) {
        time.now();
        long left = deadline.toNanos();
        try {
            changing.lockInterruptibly();
            try {
                while (held.contains(key)) {
                    if (left <= 0) {
                        return Optional.empty();
                    }
                    left = givenBack.awaitNanos(left);
                }
                held.add(key);
                return Optional.of(new Key(key));
            } finally {
                changing.unlock();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private final class Key implements Held {
        private final String key;
        private final AtomicBoolean stands = new AtomicBoolean(true);

        Key(String key) {
            this.key = key;
        }

        @Override
        public boolean stands() {
            return stands.get();
        }

        @Override
        public void close() {
            if (stands.compareAndSet(true, false)) {
                changing.lock();
                try {
                    held.remove(key);
                    givenBack.signalAll();
                } finally {
                    changing.unlock();
                }
            }
        }
    }
}
