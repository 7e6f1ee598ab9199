package dev.precept.store;

import java.sql.SQLException;

/** What people decided, for whoever asks later. */
final class Decisions {

    private Decisions() {}

    static void write(Tx tx, String kind, String subject, String person, String reason) throws SQLException {
        tx.update(
                "INSERT INTO precept_decision (number, kind, subject, person, reason, at) VALUES (?, ?, ?, ?, ?, ?)",
                tx.next(),
                kind,
                subject,
                person,
                reason,
                tx.now());
    }
}
