package dev.precept.store;

import dev.precept.runtime.store.StoreUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Threads of the store's own, each with a connection. All that touches a database happens on them: an interrupt of a
 * caller's thread would close H2's file, and a hanging socket would hold the caller.
 */
final class Lane implements AutoCloseable {

    /** Work in one transaction. It may run more than once, and counts once. */
    interface Work<T> {
        T run(Tx tx) throws SQLException;
    }

    /** Looks at each new connection before it is used. */
    interface Check {
        void look(Tx tx) throws SQLException;
    }

    private static final System.Logger LOG = System.getLogger("dev.precept");
    private static final int ATTEMPTS = 4;
    /** A row that somebody inserted first, a conflict, a deadlock, a connection that had died: nothing has happened. */
    private static final Set<String> AGAIN = Set.of("23505", "40001", "40P01", "08003", "08006", "57P01");

    private final Dialect dialect;
    private final String name;
    private final Check check;
    private final Anchor anchor;
    private final LinkedBlockingQueue<Task<?>> waiting = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicLong generations = new AtomicLong();
    private volatile long renewals;
    private volatile boolean closed;

    Lane(Dialect dialect, String name, String threadName, int size, Check check, Anchor anchor) {
        this.dialect = dialect;
        this.name = name;
        this.check = check;
        this.anchor = anchor;
        for (int i = 0; i < size; i++) {
            Thread thread = new Thread(new Worker(), threadName + '-' + (i + 1));
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    /**
     * Runs work, and returns when what it changed is durable and remembered.
     *
     * @param what it does, for messages: "write down a halt"
     * @throws StoreUnavailableException if nobody can say within the deadline that it has
     */
    <T> T run(String what, Work<T> work) {
        return run(what, work, null);
    }

    /**
     * {@link #run(String, Work)}; and if its caller has gone when it is done at last, something is done about it.
     *
     * @param undo what to do with a result that nobody took
     */
    <T> T run(String what, Work<T> work, @Nullable Undo<T> undo) {
        if (closed) {
            throw new StoreUnavailableException(name + " is closed. Fix: close it after everything that uses it.");
        }
        long deadline = System.nanoTime() + dialect.deadline().toNanos();
        Task<T> task = new Task<>(what, work, undo);
        waiting.add(task);
        Task.Outcome<T> outcome = task.await(deadline);
        if (outcome == null) {
            throw new StoreUnavailableException(name + " did not " + what + " within " + dialect.deadline()
                    + ". Fix: look whether the database is up and what it waits for.");
        }
        if (outcome.fault() != null) {
            throw thrown(what, outcome.fault());
        }
        if (outcome.number() > 0) {
            anchor.remember(outcome.number(), deadline);
        }
        return outcome.result();
    }

    /** Lets each thread take a new connection before it does anything else: what the old ones hold is given up. */
    void renew() {
        synchronized (threads) {
            renewals++;
        }
    }

    /** What to do with a result that nobody took. */
    interface Undo<T> {
        void run(Tx tx, T result) throws SQLException;
    }

    private RuntimeException thrown(String what, Throwable fault) {
        if (fault instanceof IllegalArgumentException wrong) {
            return wrong;
        }
        return new StoreUnavailableException(name + " could not " + what + ": " + fault.getMessage(), fault);
    }

    @Override
    public void close() {
        closed = true;
        long until = System.nanoTime() + dialect.deadline().toNanos();
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive() && until - System.nanoTime() > 0) {
                try {
                    thread.join(Duration.ofNanos(Math.max(1_000_000, until - System.nanoTime()))
                            .toMillis());
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** One thread and its connection. */
    private final class Worker implements Runnable {
        private @Nullable Connection connection;
        private long generation;
        private long renewed;

        @Override
        public void run() {
            while (!closed || !waiting.isEmpty()) {
                try {
                    Task<?> task = waiting.poll(100, TimeUnit.MILLISECONDS);
                    if (renewed != renewals) {
                        renewed = renewals;
                        drop();
                    }
                    if (task != null) {
                        serve(task);
                    }
                } catch (InterruptedException nobody) {
                    LOG.log(System.Logger.Level.WARNING, "Somebody interrupted a thread of {0}; it goes on", name);
                }
            }
            drop();
        }

        private <T> void serve(Task<T> task) {
            for (int attempt = 1; task.isWanted(); attempt++) {
                try {
                    once(task);
                    return;
                } catch (SQLException fault) {
                    abandon(fault);
                    if (attempt == ATTEMPTS || task.isCommitting() || !AGAIN.contains(state(fault))) {
                        task.failed(fault);
                        return;
                    }
                } catch (RuntimeException | Error fault) {
                    drop();
                    task.failed(fault);
                    return;
                }
            }
        }

        private <T> void once(Task<T> task) throws SQLException {
            Connection open = opened();
            Tx tx = new Tx(open, dialect, generation);
            T result = task.work().run(tx);
            long number = tx.changed() ? tx.next() : 0;
            if (!task.commits()) {
                open.rollback();
                return;
            }
            open.commit();
            if (number > 0) {
                dialect.harden(open);
                open.commit();
            }
            if (!task.done(result, number) && task.undo() != null) {
                task.undo().run(tx, result);
                open.commit();
            }
        }

        private Connection opened() throws SQLException {
            if (connection == null) {
                Connection fresh = dialect.connect();
                try {
                    check.look(new Tx(fresh, dialect, 0));
                    fresh.commit();
                } catch (SQLException | RuntimeException wrong) {
                    fresh.close();
                    throw wrong;
                }
                generation = generations.incrementAndGet();
                connection = fresh;
            }
            return connection;
        }

        private void abandon(SQLException fault) {
            String state = state(fault);
            try {
                if (connection != null && (state.startsWith("23") || state.startsWith("40"))) {
                    connection.rollback();
                    return;
                }
            } catch (SQLException broken) {
                fault.addSuppressed(broken);
            }
            drop();
        }

        private void drop() {
            if (connection != null) {
                try {
                    connection.rollback();
                } catch (SQLException broken) {
                    LOG.log(System.Logger.Level.DEBUG, "A broken connection of {0} is dropped", name);
                }
                try {
                    connection.close();
                } catch (SQLException broken) {
                    LOG.log(System.Logger.Level.DEBUG, "A broken connection of {0} is dropped", name);
                }
                connection = null;
            }
        }

        private static String state(SQLException fault) {
            return fault.getSQLState() == null ? "" : fault.getSQLState();
        }
    }
}
