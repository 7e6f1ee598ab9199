package dev.precept.store;

import dev.precept.runtime.store.Locks;
import dev.precept.runtime.store.MemoryStore;
import dev.precept.runtime.store.StoreUnavailableException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Keys that a fleet holds one at a time: first within this JVM, then by an advisory lock of the server, on the one
 * connection that holds all of this JVM's. The server gives them back when that connection ends, however it ends.
 */
final class AdvisoryLocks implements Locks {

    private static final long SHORTEST_WAIT = 2_000_000;
    private static final long LONGEST_WAIT = 50_000_000;

    private final Lane lane;
    private final Locks here = new MemoryStore().locks();

    AdvisoryLocks(Lane lane) {
        this.lane = lane;
    }

    @Override
    public Optional<Held> hold(String key, Duration deadline) {
        long until = System.nanoTime() + deadline.toNanos();
        Optional<Held> local = here.hold(key, deadline);
        if (local.isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<Held> held = everywhere(KeyDigest.number("lock", key), until, local.get());
            if (held.isEmpty()) {
                local.get().close();
            }
            return held;
        } catch (StoreUnavailableException gone) {
            local.get().close();
            throw gone;
        }
    }

    private Optional<Held> everywhere(long number, long until, Held local) {
        for (long wait = SHORTEST_WAIT; ; wait = Math.min(2 * wait, LONGEST_WAIT)) {
            Taken taken = lane.run(
                    "lock a key",
                    tx -> new Taken(
                            tx.one("SELECT pg_try_advisory_lock(?)", row -> row.getBoolean(1), number),
                            tx.generation()),
                    (tx, late) -> {
                        if (late.taken()) {
                            unlock(tx, number);
                        }
                    });
            if (taken.taken()) {
                return Optional.of(new Key(number, taken.generation(), local));
            }
            long left = until - System.nanoTime();
            if (left <= 0 || Thread.currentThread().isInterrupted()) {
                return Optional.empty();
            }
            LockSupport.parkNanos(Math.min(wait, left));
        }
    }

    private record Taken(boolean taken, long generation) {}

    private static boolean unlock(Tx tx, long number) throws java.sql.SQLException {
        return tx.one("SELECT pg_advisory_unlock(?)", row -> row.getBoolean(1), number);
    }

    private final class Key implements Held {
        private final long number;
        private final long generation;
        private final Held local;
        private final AtomicBoolean given = new AtomicBoolean();

        Key(long number, long generation, Held local) {
            this.number = number;
            this.generation = generation;
            this.local = local;
        }

        @Override
        public boolean stands() {
            if (given.get()) {
                return false;
            }
            try {
                return lane.run("ask whether a key is held", tx -> {
                    tx.all("SELECT 1", row -> 1);
                    return tx.generation() == generation;
                });
            } catch (StoreUnavailableException gone) {
                return false;
            }
        }

        @Override
        public void close() {
            if (!given.compareAndSet(false, true)) {
                return;
            }
            try {
                lane.run("give a key back", tx -> tx.generation() == generation && unlock(tx, number));
            } catch (StoreUnavailableException gone) {
                // The connection that held it is dropped, and with it the key.
                lane.renew();
            } finally {
                local.close();
            }
        }
    }
}
