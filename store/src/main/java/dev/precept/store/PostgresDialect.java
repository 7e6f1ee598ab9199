package dev.precept.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.function.LongUnaryOperator;

/** A server that a fleet shares. Its clock is the store's. */
final class PostgresDialect implements Dialect {

    /** The channel on which a changed halt is told. */
    static final String CHANNEL = "precept_halts";

    private final StoreSettings settings;
    private final String url;
    private final LongUnaryOperator shift;

    PostgresDialect(StoreSettings settings, String url, LongUnaryOperator shift) {
        this.settings = settings;
        this.url = url;
        this.shift = shift;
    }

    @Override
    public Connection connect() throws SQLException {
        long millis = settings.deadline().toMillis();
        String seconds = Long.toString(Math.max(1, (millis + 999) / 1000));
        Properties with = new Properties();
        with.setProperty("user", settings.user());
        with.setProperty("password", settings.password());
        with.setProperty("connectTimeout", seconds);
        with.setProperty("loginTimeout", seconds);
        with.setProperty("socketTimeout", seconds);
        with.setProperty("ApplicationName", "precept-store");
        Connection connection = new org.postgresql.Driver().connect(url, with);
        try (Statement statement = connection.createStatement()) {
            // A user's or database's own defaults could say otherwise.
            statement.execute("SET synchronous_commit = on");
            statement.execute("SET default_transaction_isolation = 'read committed'");
            statement.execute("SET default_transaction_read_only = off");
            statement.execute("SET statement_timeout = " + millis);
            statement.execute("SET lock_timeout = " + millis);
            statement.execute("SET idle_in_transaction_session_timeout = " + 2 * millis);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException | RuntimeException wrong) {
            connection.close();
            throw wrong;
        }
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public long now(Tx tx) throws SQLException {
        return shift.applyAsLong(tx.one(
                "SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT)", row -> row.getLong(1)));
    }

    @Override
    public String nextNumber() {
        return "SELECT nextval('precept_sequence')";
    }

    @Override
    public void tellHalts(Tx tx) throws SQLException {
        tx.all("SELECT pg_notify('" + CHANNEL + "', '')", row -> "");
    }

    @Override
    public void harden(Connection connection) {
        // A commit has already.
    }

    @Override
    public void requireDurable(Tx tx) throws SQLException {
        for (String setting : new String[] {"fsync", "full_page_writes"}) {
            String value = tx.one("SELECT current_setting(?)", row -> row.getString(1), setting);
            if (!value.equals("on")) {
                throw new StoreRefusedException(
                        "PRE-0743",
                        "The server at " + StoreUrl.parse(settings.url()).shown() + " has " + setting + " = " + value
                                + ", so that it forgets what it acknowledged. Fix: set it to on, and restart the"
                                + " server.");
            }
        }
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public int connections() {
        return settings.connections();
    }

    @Override
    public Duration deadline() {
        return settings.deadline();
    }
}
