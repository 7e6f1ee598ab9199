package dev.precept.store;

import dev.precept.runtime.store.StoreUnavailableException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** Compares a database with its anchor, and lets nothing be used that has forgotten what was acknowledged. */
final class Opening {

    /** What the caller expects to be there. */
    enum Expecting {
        /** The store and its anchor. */
        BOTH,
        /** Neither. */
        NEITHER,
        /** A store, and no anchor of this JVM's. */
        STORE_ONLY
    }

    private static final String CODE = "PRE-0742";
    /** What the databases say of a table that is not there. */
    private static final Set<String> NO_TABLE = Set.of("42P01", "42S02", "42S03", "42S04");

    private final StoreSettings settings;
    private final Dialect dialect;
    private final String instance;
    private final String name;

    Opening(StoreSettings settings, Dialect dialect, String instance) {
        this.settings = settings;
        this.dialect = dialect;
        this.instance = instance;
        this.name = "The store " + StoreUrl.parse(settings.url()).shown();
    }

    /** The anchor of a store that may be used. */
    Anchor run(Expecting expecting) {
        requireFile(expecting);
        Optional<Anchor> anchor = Anchor.existing(settings.anchor());
        try {
            return run(expecting, anchor.orElse(null));
        } catch (RuntimeException | Error refused) {
            anchor.ifPresent(Anchor::close);
            throw refused;
        }
    }

    /** H2 makes a file that is not there; so whether it is, is looked at before. */
    private void requireFile(Expecting expecting) {
        if (StoreUrl.parse(settings.url()) instanceof StoreUrl.H2File file) {
            Path parent = file.path().getParent();
            if (parent == null || !Files.isDirectory(parent)) {
                throw StoreSettings.wrong("the directory of " + file.path() + " is not there", "make it");
            }
            Path anchored = settings.anchor().getParent();
            if (parent.equals(anchored)) {
                throw StoreSettings.wrong(
                        "the anchor " + settings.anchor() + " lies beside the store, and would be restored with it",
                        "put it into another directory, which the backup of the store does not contain");
            }
            if (expecting != Expecting.NEITHER && !Files.exists(data(file))) {
                throw missing(Files.exists(settings.anchor()));
            }
        }
    }

    static Path data(StoreUrl.H2File file) {
        return file.path().resolveSibling(file.path().getFileName() + ".mv.db");
    }

    private Anchor run(Expecting expecting, @Nullable Anchor anchor) {
        try (Connection connection = dialect.connect()) {
            Tx tx = new Tx(connection, dialect, 0);
            dialect.requireDurable(tx);
            Optional<String> identity = identity(connection, tx);
            compare(expecting, identity.isPresent(), anchor);
            migrate();
            if (identity.isEmpty()) {
                String fresh = java.util.UUID.randomUUID().toString();
                tx.update("INSERT INTO precept_store (one, identity) VALUES (1, ?)", fresh);
                identity = Optional.of(fresh);
            }
            String known = identity.get();
            long number = tx.next();
            if (anchor != null) {
                same(anchor, known, number);
            }
            Instances.arrive(tx, instance, !dialect.isShared());
            connection.commit();
            dialect.harden(connection);
            connection.commit();
            return anchor != null ? anchor : Anchor.fresh(settings.anchor(), known, number);
        } catch (SQLException fault) {
            throw reached(fault);
        }
    }

    private RuntimeException reached(SQLException fault) {
        String state = fault.getSQLState() == null ? "" : fault.getSQLState();
        if (state.equals("90020")) {
            return new StoreRefusedException(
                    "PRE-0743",
                    name + " is in use by another process. Fix: stop that one, or share a PostgreSQL between them.");
        }
        if (state.equals("23505")) {
            return there();
        }
        return new StoreUnavailableException(
                name + " could not be opened: " + fault.getMessage()
                        + ". Fix: look whether the database is up, and whether user and password are right.",
                fault);
    }

    private static Optional<String> identity(Connection connection, Tx tx) throws SQLException {
        try {
            return tx.first("SELECT identity FROM precept_store WHERE one = 1", row -> row.getString(1));
        } catch (SQLException fault) {
            if (fault.getSQLState() != null && NO_TABLE.contains(fault.getSQLState())) {
                connection.rollback();
                return Optional.empty();
            }
            throw fault;
        }
    }

    private void compare(Expecting expecting, boolean store, @Nullable Anchor anchor) {
        switch (expecting) {
            case BOTH -> {
                if (!store) {
                    throw missing(anchor != null);
                }
                if (anchor == null) {
                    throw new StoreRefusedException(
                            CODE,
                            name + " is there, and the anchor " + settings.anchor() + " is not, so nobody knows whether"
                                    + " this is all that was acknowledged. Fix: name the right anchor; or, for a JVM that"
                                    + " uses this store for the first time, or after you have looked at what is halted,"
                                    + " used up and unresolved, call JdbcStore.adopt(settings) once.");
                }
            }
            case NEITHER -> {
                if (store) {
                    throw there();
                }
                if (anchor != null) {
                    throw missing(true);
                }
            }
            case STORE_ONLY -> {
                if (!store) {
                    throw missing(anchor != null);
                }
                if (anchor != null) {
                    throw new StoreRefusedException(
                            CODE,
                            "The anchor " + settings.anchor()
                                    + " is there already, so the store is not adopted. Fix: call"
                                    + " JdbcStore.open(settings); if that refuses, it says what to do.");
                }
            }
        }
    }

    private StoreRefusedException there() {
        return new StoreRefusedException(
                CODE,
                name + " is there already, and is not made anew. Fix: call JdbcStore.open(settings), or"
                        + " JdbcStore.adopt(settings) in a JVM that uses it for the first time.");
    }

    private StoreRefusedException missing(boolean anchored) {
        return anchored
                ? new StoreRefusedException(
                        CODE,
                        name + " is not there, but the anchor " + settings.anchor()
                                + " remembers one: it was deleted, or"
                                + " the address is another one. Fix: bring the store back. If it is lost, halts, used"
                                + " budgets and unresolved calls are lost with it: remove the anchor, and call"
                                + " JdbcStore.create(settings).")
                : new StoreRefusedException(
                        CODE,
                        name + " is not there. Fix: look at the address; for the very first start call"
                                + " JdbcStore.create(settings) once.");
    }

    private void same(Anchor anchor, String identity, long number) {
        if (!anchor.identity().equals(identity)) {
            throw new StoreRefusedException(
                    CODE,
                    name + " is not the one that the anchor " + settings.anchor()
                            + " remembers: it has another identity."
                            + " Fix: name the store and the anchor that belong together.");
        }
        if (number <= anchor.number()) {
            throw older(number, anchor);
        }
    }

    /** Also asked of each later connection: the server may have been replaced by a copy meanwhile. */
    void look(Tx tx, Anchor anchor) throws SQLException {
        dialect.requireDurable(tx);
        // Before the number is taken: what others acknowledge meanwhile is no fault of this store's.
        long acknowledged = anchor.number();
        String identity = tx.one("SELECT identity FROM precept_store WHERE one = 1", row -> row.getString(1));
        long number = tx.next();
        if (!anchor.identity().equals(identity)) {
            same(anchor, identity, number);
        }
        if (number <= acknowledged) {
            throw older(number, anchor);
        }
    }

    private StoreRefusedException older(long number, Anchor anchor) {
        return new StoreRefusedException(
                CODE,
                name + " is older than the anchor " + settings.anchor() + " remembers (number " + number + " after "
                        + anchor.number() + "): an older copy was restored, and what it acknowledged since is missing:"
                        + " consumed approvals, used budgets, halts. Fix: restore the newest copy. If there is none,"
                        + " look at what happened since, halt what must not run, remove the anchor, and call"
                        + " JdbcStore.adopt(settings) once.");
    }

    private void migrate() {
        try {
            MigrationLog.configured(Opening.class.getClassLoader())
                    .dataSource(dialect.url(), settings.user(), settings.password())
                    .locations("classpath:dev/precept/store/migrations")
                    .table("precept_schema")
                    // The database may be the application's own, and hold its tables.
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .connectRetries(0)
                    .load()
                    .migrate();
        } catch (FlywayException unfit) {
            throw new StoreRefusedException(
                    "PRE-0743",
                    name + " has tables that this version cannot use: " + unfit.getMessage()
                            + " Fix: use the version that wrote them or a newer one, or give the store a database of its"
                            + " own.",
                    unfit);
        } finally {
            MigrationLog.done();
        }
    }
}
