package dev.precept.store;

import dev.precept.runtime.store.Intent;
import dev.precept.runtime.store.Intents;
import dev.precept.runtime.store.OpenIntent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Calls that have begun. Those that ended well are deleted; one whose JVM is gone is as uncertain as one that said so. */
final class JdbcIntents implements Intents {

    private static final String OPEN =
            "SELECT id, subject, tool, digest, agent, session, begun FROM precept_intent WHERE resolver IS NULL AND"
                    + " (uncertain OR " + Instances.GONE + ')';

    private final Lane lane;
    private final Instances instances;

    JdbcIntents(Lane lane, Instances instances) {
        this.lane = lane;
        this.instances = instances;
    }

    @Override
    public String begin(Intent intent) {
        String id = UUID.randomUUID().toString();
        return lane.run(
                "write down that a call begins",
                tx -> {
                    tx.update(
                            "INSERT INTO precept_intent (id, same_call, subject, tool, digest, agent, session, begun,"
                                    + " instance, uncertain) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, FALSE)",
                            id,
                            key(intent.subject(), intent.tool(), intent.digest()),
                            intent.subject(),
                            intent.tool(),
                            intent.digest(),
                            intent.agent(),
                            intent.session(),
                            tx.now(),
                            instances.id());
                    return id;
                },
                // Whoever asked was refused, so his body did not start.
                (tx, begun) -> tx.update("DELETE FROM precept_intent WHERE id = ?", begun));
    }

    @Override
    public void end(String id, Ending ending) {
        lane.run(
                "write down how a call ended",
                tx -> ending == Ending.UNCERTAIN
                        ? tx.update(
                                "UPDATE precept_intent SET uncertain = TRUE, resolver = NULL WHERE id = ? AND NOT"
                                        + " uncertain",
                                id)
                        : tx.update("DELETE FROM precept_intent WHERE id = ? AND NOT uncertain", id));
    }

    @Override
    public Optional<OpenIntent> standing(String subject, String tool, String digest) {
        return lane.run(
                "look for a call that began before",
                tx -> tx.first(
                        OPEN + " AND same_call = ? ORDER BY begun, id",
                        JdbcIntents::open,
                        instances.goneBefore(tx),
                        key(subject, tool, digest)));
    }

    @Override
    public List<OpenIntent> unresolved() {
        return lane.run(
                "list unresolved calls",
                tx -> tx.all(OPEN + " ORDER BY begun, id", JdbcIntents::open, instances.goneBefore(tx)));
    }

    @Override
    public boolean resolve(String id, String by, String reason) {
        return lane.run("resolve a call", tx -> {
            int resolved = tx.update(
                    "UPDATE precept_intent SET resolver = ? WHERE id = ? AND resolver IS NULL AND (uncertain OR "
                            + Instances.GONE + ')',
                    by,
                    id,
                    instances.goneBefore(tx));
            if (resolved > 0) {
                Decisions.write(tx, "intent", id, by, reason);
            }
            return resolved > 0;
        });
    }

    private static OpenIntent open(ResultSet row) throws SQLException {
        Intent intent =
                new Intent(row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6));
        return new OpenIntent(row.getString(1), intent, Micros.instant(row.getLong(7)));
    }

    private static String key(String subject, String tool, String digest) {
        return KeyDigest.hex(subject, tool, digest);
    }
}
