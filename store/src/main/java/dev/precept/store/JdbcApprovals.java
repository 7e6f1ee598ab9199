package dev.precept.store;

import dev.precept.runtime.store.ApprovalBook;
import dev.precept.runtime.store.ApprovalEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Questions and answers. That an answer is consumed once, is one conditional update. */
final class JdbcApprovals implements ApprovalBook {

    private static final String ENTRY =
            "SELECT id, session, call_digest, route, question, expires_at, answer, consumed FROM precept_approval ";
    private static final String PENDING = " answer IS NULL AND expires > ?";

    private final Lane lane;

    JdbcApprovals(Lane lane) {
        this.lane = lane;
    }

    @Override
    public void ask(ApprovalEntry question) {
        lane.run("write down a question", tx -> {
            if (tx.first("SELECT 1 FROM precept_approval WHERE id = ?", row -> 1, question.id())
                    .isPresent()) {
                throw new IllegalArgumentException("a question has this id already: " + question.id());
            }
            return tx.update(
                    "INSERT INTO precept_approval (id, number, session, call_digest, route, question, expires,"
                            + " expires_at, answer, consumed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    question.id(),
                    tx.next(),
                    question.session(),
                    question.callDigest(),
                    question.route(),
                    question.question(),
                    Micros.of(question.expires()),
                    question.expires().toString(),
                    question.answer(),
                    question.consumed());
        });
    }

    @Override
    public Optional<ApprovalEntry> find(String id) {
        return lane.run("find a question", tx -> tx.first(ENTRY + "WHERE id = ?", JdbcApprovals::entry, id));
    }

    @Override
    public List<ApprovalEntry> about(String session, String callDigest) {
        return lane.run(
                "find the questions about a call",
                tx -> tx.all(
                        ENTRY + "WHERE session = ? AND call_digest = ? ORDER BY number",
                        JdbcApprovals::entry,
                        session,
                        callDigest));
    }

    @Override
    public List<ApprovalEntry> ofSession(String session) {
        return lane.run(
                "find the questions of a session",
                tx -> tx.all(ENTRY + "WHERE session = ? ORDER BY number", JdbcApprovals::entry, session));
    }

    @Override
    public int pending(String session) {
        return lane.run(
                "count the open questions",
                tx -> tx.one(
                        "SELECT COUNT(*) FROM precept_approval WHERE session = ? AND" + PENDING,
                        row -> row.getInt(1),
                        session,
                        tx.now()));
    }

    @Override
    public List<ApprovalEntry> pending() {
        return lane.run(
                "list the open questions",
                tx -> tx.all(ENTRY + "WHERE" + PENDING + " ORDER BY number", JdbcApprovals::entry, tx.now()));
    }

    @Override
    public boolean answer(String id, String answer) {
        return lane.run(
                "write down an answer",
                tx -> tx.update(
                                "UPDATE precept_approval SET answer = ? WHERE id = ? AND" + PENDING,
                                answer,
                                id,
                                tx.now())
                        > 0);
    }

    @Override
    public boolean consume(String id) {
        return lane.run(
                "consume an approval",
                tx -> tx.update(
                                "UPDATE precept_approval SET consumed = TRUE WHERE id = ? AND NOT consumed AND answer IS"
                                        + " NOT NULL AND expires > ?",
                                id,
                                tx.now())
                        > 0);
    }

    private static ApprovalEntry entry(ResultSet row) throws SQLException {
        return new ApprovalEntry(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Instant.parse(row.getString(6)),
                row.getString(7),
                row.getBoolean(8));
    }
}
