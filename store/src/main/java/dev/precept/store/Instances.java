package dev.precept.store;

import dev.precept.runtime.store.StoreUnavailableException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Which JVMs use the store. This one says every two seconds that it lives; one of which nothing was heard for the time
 * after which it is gone, has left behind what it did not settle. Nothing is taken from it: people may now decide.
 */
final class Instances implements AutoCloseable {

    /** A row of {@code precept_share} or {@code precept_intent} whose JVM is gone; takes one argument. */
    static final String GONE = "NOT EXISTS (SELECT 1 FROM precept_instance i WHERE i.id = instance AND i.contact > ?)";

    private static final System.Logger LOG = System.getLogger("dev.precept");
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final String id;
    private final long gone;
    private final ScheduledExecutorService beating;

    Instances(String id, Duration gone, Lane lane) {
        this.id = id;
        this.gone = Micros.of(gone);
        this.beating = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "precept-store-alive");
            thread.setDaemon(true);
            return thread;
        });
        var unused = beating.scheduleWithFixedDelay(
                () -> beat(lane), EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    String id() {
        return id;
    }

    /** Contacts before this are of JVMs that are gone. */
    long goneBefore(Tx tx) throws SQLException {
        return tx.now() - gone;
    }

    static void arrive(Tx tx, String id, boolean alone) throws SQLException {
        if (alone) {
            tx.update("DELETE FROM precept_instance");
            tx.update("DELETE FROM precept_gate");
        }
        tx.update("INSERT INTO precept_instance (id, contact) VALUES (?, ?)", id, tx.now());
    }

    private void beat(Lane lane) {
        try {
            lane.run("say that this JVM lives", tx -> {
                long now = tx.now();
                if (tx.update("UPDATE precept_instance SET contact = ? WHERE id = ?", now, id) == 0) {
                    tx.update("INSERT INTO precept_instance (id, contact) VALUES (?, ?)", id, now);
                }
                return true;
            });
        } catch (StoreUnavailableException silent) {
            LOG.log(System.Logger.Level.WARNING, "No contact: {0}", silent.getMessage());
        }
    }

    /** What is left unsettled belongs to nobody from now on. */
    void leave(Lane lane) {
        beating.shutdownNow();
        try {
            lane.run("say goodbye", tx -> {
                tx.update("DELETE FROM precept_gate WHERE instance = ?", id);
                return tx.update("DELETE FROM precept_instance WHERE id = ?", id);
            });
        } catch (StoreUnavailableException silent) {
            LOG.log(System.Logger.Level.WARNING, "Closed without a goodbye: {0}", silent.getMessage());
        }
    }

    @Override
    public void close() {
        beating.shutdownNow();
    }
}
