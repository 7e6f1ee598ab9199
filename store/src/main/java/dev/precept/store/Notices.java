package dev.precept.store;

import dev.precept.runtime.store.HaltBook;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Tells of changed halts: those made here at once, those made elsewhere by PostgreSQL's notification, on a connection and a
 * thread of its own. A notification that is lost costs time only: everybody also looks by himself.
 */
final class Notices implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger("dev.precept");
    private static final int PATIENCE_MILLIS = 500;

    private final Dialect dialect;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private @Nullable Thread listening;
    private volatile boolean closed;

    Notices(Dialect dialect) {
        this.dialect = dialect;
    }

    synchronized HaltBook.Listening listen(Runnable changed) {
        listeners.add(changed);
        if (listening == null && dialect.isShared()) {
            Thread thread = new Thread(this::hear, "precept-store-notices");
            thread.setDaemon(true);
            thread.start();
            listening = thread;
        }
        return () -> listeners.remove(changed);
    }

    /** Something was changed by this JVM. */
    void here() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException fault) {
                LOG.log(System.Logger.Level.ERROR, "Whoever listens for halts failed", fault);
            }
        }
    }

    private void hear() {
        while (!closed) {
            try (Connection connection = dialect.connect()) {
                connection.setAutoCommit(true);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("LISTEN " + PostgresDialect.CHANNEL);
                }
                PGConnection notified = connection.unwrap(PGConnection.class);
                while (!closed) {
                    var heard = notified.getNotifications(PATIENCE_MILLIS);
                    if (heard != null && heard.length > 0) {
                        here();
                    }
                }
            } catch (SQLException broken) {
                LOG.log(System.Logger.Level.DEBUG, "No notifications for now: {0}", broken.getMessage());
                pause();
            }
        }
    }

    private static void pause() {
        LockSupport.parkNanos(PATIENCE_MILLIS * 1_000_000L);
    }

    @Override
    public void close() {
        closed = true;
    }
}
