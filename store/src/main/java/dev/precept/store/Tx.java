package dev.precept.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A transaction on one of the store's own threads. Remembers whether it changed anything. */
final class Tx {

    /** Reads one row. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final Dialect dialect;
    private final long generation;
    private boolean changed;

    Tx(Connection connection, Dialect dialect, long generation) {
        this.connection = connection;
        this.dialect = dialect;
        this.generation = generation;
    }

    /** The store's time in microseconds, now: not when the transaction began. */
    long now() throws SQLException {
        return dialect.now(this);
    }

    /** The next number of the store's sequence. */
    long next() throws SQLException {
        return one(dialect.nextNumber(), row -> row.getLong(1));
    }

    /** Which connection this is: another one holds other advisory locks. */
    long generation() {
        return generation;
    }

    boolean changed() {
        return changed;
    }

    /** Changes rows, and says how many. */
    int update(String sql, @Nullable Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepared(sql, arguments)) {
            int rows = statement.executeUpdate();
            changed |= rows > 0;
            return rows;
        }
    }

    <T> List<T> all(String sql, Row<T> reader, @Nullable Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepared(sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.of(rows));
            }
            return found;
        }
    }

    <T> Optional<T> first(String sql, Row<T> reader, @Nullable Object... arguments) throws SQLException {
        return all(sql, reader, arguments).stream().findFirst();
    }

    <T> T one(String sql, Row<T> reader, @Nullable Object... arguments) throws SQLException {
        return first(sql, reader, arguments)
                .orElseThrow(() -> new SQLException("a row is missing that is never deleted"));
    }

    private PreparedStatement prepared(String sql, @Nullable Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return statement;
        } catch (SQLException | RuntimeException wrong) {
            statement.close();
            throw wrong;
        }
    }
}
