package dev.precept.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Properties;
import java.util.function.LongUnaryOperator;

/** One file, one JVM. */
final class H2Dialect implements Dialect {

    private final StoreSettings settings;
    private final String url;
    private final LongUnaryOperator shift;
    private final InstantSource clock = InstantSource.system();

    H2Dialect(StoreSettings settings, Path path, LongUnaryOperator shift) {
        this.settings = settings;
        this.shift = shift;
        // WRITE_DELAY: by default a commit waits half a second in memory. The file is closed by close(), never by H2's
        // own
        // hook, which would run beside the application's.
        this.url = "jdbc:h2:file:" + path + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=0;LOCK_TIMEOUT="
                + settings.deadline().toMillis();
    }

    @Override
    public Connection connect() throws SQLException {
        Properties who = new Properties();
        who.setProperty("user", settings.user());
        who.setProperty("password", settings.password());
        Connection connection = new org.h2.Driver().connect(url, who);
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public long now(Tx tx) {
        return shift.applyAsLong(ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()));
    }

    @Override
    public String nextNumber() {
        return "SELECT NEXT VALUE FOR precept_sequence";
    }

    @Override
    public void tellHalts(Tx tx) {
        // Nobody else has the file.
    }

    @Override
    public void harden(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
    }

    @Override
    public void requireDurable(Tx tx) {
        // What the connection's own settings say.
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public int connections() {
        return 1;
    }

    @Override
    public Duration deadline() {
        return settings.deadline();
    }
}
