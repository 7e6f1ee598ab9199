package dev.precept.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** What H2 and PostgreSQL do differently. */
interface Dialect {

    /** A new connection, durable and with time limits, that does not commit by itself. */
    Connection connect() throws SQLException;

    /** The address with which {@link #connect} connects. */
    String url();

    /** The store's time in microseconds. */
    long now(Tx tx) throws SQLException;

    /** Asks for the next number. */
    String nextNumber();

    /** Says that the halts have changed, with the commit. */
    void tellHalts(Tx tx) throws SQLException;

    /** Makes what is committed survive more than the process, where a commit alone does not. */
    void harden(Connection connection) throws SQLException;

    /** Refuses a server that does not keep what it acknowledges. */
    void requireDurable(Tx tx) throws SQLException;

    /** Whether other JVMs can share the store. */
    boolean isShared();

    /** How many connections serve the calls. */
    int connections();

    /** How long a call may take. */
    Duration deadline();
}
