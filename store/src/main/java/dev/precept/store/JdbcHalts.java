package dev.precept.store;

import dev.precept.runtime.store.Drill;
import dev.precept.runtime.store.HaltBook;
import dev.precept.runtime.store.HaltEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The book of halts. A change holds the row that has the last number, so numbers are in the order of the commits: who has
 * read up to one has missed none before it.
 */
final class JdbcHalts implements HaltBook {

    private final Lane lane;
    private final Dialect dialect;
    private final String instance;
    private final Duration lease;
    private final Notices notices;

    JdbcHalts(Lane lane, Dialect dialect, String instance, Duration lease, Notices notices) {
        this.lane = lane;
        this.dialect = dialect;
        this.instance = instance;
        this.lease = dialect.isShared() ? lease : Duration.ZERO;
        this.notices = notices;
    }

    @Override
    public HaltEntry halt(String target, String reason, int people) {
        HaltEntry written = lane.run("write down a halt", tx -> {
            long number = change(tx);
            Optional<HaltEntry> before = find(tx, target);
            if (before.isPresent()) {
                tx.update(
                        "UPDATE precept_halt SET people = ? WHERE target = ?",
                        Math.max(people, before.get().people()),
                        target);
                tx.update("DELETE FROM precept_lifter WHERE target = ?", target);
            } else {
                tx.update(
                        "INSERT INTO precept_halt (id, target, number, reason, since, people) VALUES (?, ?, ?, ?, ?, ?)",
                        KeyDigest.hex(target),
                        target,
                        number,
                        reason,
                        tx.now(),
                        people);
            }
            dialect.tellHalts(tx);
            return find(tx, target).orElseThrow(() -> new SQLException("a halt was written and is not there"));
        });
        notices.here();
        return written;
    }

    private static long change(Tx tx) throws SQLException {
        tx.update("UPDATE precept_book SET number = number + 1 WHERE one = 1");
        return number(tx);
    }

    private static long number(Tx tx) throws SQLException {
        return tx.one("SELECT number FROM precept_book WHERE one = 1", row -> row.getLong(1));
    }

    @Override
    public Lifting lift(String target, String by, String reason) {
        Lifting lifting = lane.run("lift a halt", tx -> {
            change(tx);
            Optional<HaltEntry> standing = find(tx, target);
            if (standing.isEmpty()) {
                return Lifting.NOTHING;
            }
            Decisions.write(tx, "halt", target, by, reason);
            if (!standing.get().lifters().contains(by)) {
                tx.update("INSERT INTO precept_lifter (target, person, reason) VALUES (?, ?, ?)", target, by, reason);
            }
            List<String> lifters = lifters(tx, target);
            if (lifters.size() < standing.get().people()) {
                return Lifting.WAITS;
            }
            tx.update("DELETE FROM precept_lifter WHERE target = ?", target);
            tx.update("DELETE FROM precept_halt WHERE target = ?", target);
            dialect.tellHalts(tx);
            return Lifting.LIFTED;
        });
        if (lifting == Lifting.LIFTED) {
            notices.here();
        }
        return lifting;
    }

    @Override
    public View view() {
        return lane.run("read the halts", JdbcHalts::view);
    }

    @Override
    public View beat(long applied) {
        if (!dialect.isShared()) {
            return view();
        }
        // Two transactions: who is new is known to whoever halts before it reads what is halted.
        lane.run("say which halts this JVM knows", tx -> {
            long now = tx.now();
            if (tx.update("UPDATE precept_gate SET contact = ?, applied = ? WHERE instance = ?", now, applied, instance)
                    == 0) {
                // New, or its lease had passed: what it says to know, it says again when it has looked.
                tx.update(
                        "INSERT INTO precept_gate (instance, contact, lease, applied) VALUES (?, ?, ?, ?)",
                        instance,
                        now,
                        Micros.of(lease),
                        -1);
            }
            return true;
        });
        return view();
    }

    @Override
    public boolean everyone(long number) {
        return !dialect.isShared()
                || lane.run("ask who knows a halt", tx -> {
                    // A tenth on top: two clocks run at two speeds.
                    tx.update(
                            "DELETE FROM precept_gate WHERE instance <> ? AND contact + lease + lease / 10 < ?",
                            instance,
                            tx.now());
                    return tx.first(
                                    "SELECT 1 FROM precept_gate WHERE instance <> ? AND applied < ?",
                                    row -> 1,
                                    instance,
                                    number)
                            .isEmpty();
                });
    }

    private static View view(Tx tx) throws SQLException {
        long number = number(tx);
        List<HaltEntry> standing = tx.all(
                "SELECT target, number, reason, since, people FROM precept_halt ORDER BY number",
                row -> entry(row, List.of()));
        return new View(number, standing);
    }

    private static Optional<HaltEntry> find(Tx tx, String target) throws SQLException {
        List<String> lifters = lifters(tx, target);
        return tx.first(
                "SELECT target, number, reason, since, people FROM precept_halt WHERE target = ?",
                row -> entry(row, lifters),
                target);
    }

    private static List<String> lifters(Tx tx, String target) throws SQLException {
        return tx.all(
                "SELECT person FROM precept_lifter WHERE target = ? ORDER BY person", row -> row.getString(1), target);
    }

    private static HaltEntry entry(ResultSet row, List<String> lifters) throws SQLException {
        return new HaltEntry(
                row.getLong(2),
                row.getString(1),
                row.getString(3),
                Micros.instant(row.getLong(4)),
                row.getInt(5),
                lifters);
    }

    @Override
    public Duration lease() {
        return lease;
    }

    @Override
    public Listening listen(Runnable changed) {
        return notices.listen(changed);
    }

    @Override
    public void drilled(Drill drill) {
        lane.run(
                "write down a drill",
                tx -> tx.update(
                        "INSERT INTO precept_drill (number, target, at, acknowledged, complete, due, holders) VALUES (?,"
                                + " ?, ?, ?, ?, ?, ?)",
                        tx.next(),
                        drill.target(),
                        Micros.of(drill.at()),
                        Micros.of(drill.acknowledged()),
                        drill.complete(),
                        Micros.of(drill.due()),
                        String.join("\n", drill.holders())));
    }

    @Override
    public List<Drill> drills() {
        return lane.run(
                "list the drills",
                tx -> tx.all(
                        "SELECT target, at, acknowledged, complete, due, holders FROM precept_drill ORDER BY number"
                                + " DESC",
                        row -> new Drill(
                                row.getString(1),
                                Micros.instant(row.getLong(2)),
                                Duration.ofNanos(row.getLong(3) * 1000),
                                row.getBoolean(4),
                                Micros.instant(row.getLong(5)),
                                row.getString(6).isEmpty()
                                        ? List.of()
                                        : List.of(row.getString(6).split("\n")))));
    }
}
