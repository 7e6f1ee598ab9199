package dev.precept.store;

import dev.precept.runtime.store.Accounts;
import dev.precept.runtime.store.Reservation;
import dev.precept.runtime.store.Spend;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Accounts whose bound is exact across JVMs: whoever reserves holds the row of the account until he has committed. */
final class JdbcAccounts implements Accounts {

    private static final String COUNTS =
            " FROM precept_share WHERE account = ? AND (committed IS NULL OR committed > ?)";

    private final Lane lane;
    private final Instances instances;

    JdbcAccounts(Lane lane, Instances instances) {
        this.lane = lane;
        this.instances = instances;
    }

    @Override
    public Optional<Reservation> reserve(Spend spend) {
        return lane.run(
                "reserve a call's share",
                tx -> reserve(tx, spend),
                // Whoever asked was refused, so his body did not start.
                (tx, taken) -> {
                    if (taken.isPresent()) {
                        release(tx, taken.get());
                    }
                });
    }

    private Optional<Reservation> reserve(Tx tx, Spend spend) throws SQLException {
        String account = key(spend.account());
        long window = Micros.of(spend.window());
        Optional<Long> known =
                tx.first("SELECT widest FROM precept_account WHERE id = ? FOR UPDATE", row -> row.getLong(1), account);
        if (known.isEmpty()) {
            tx.update(
                    "INSERT INTO precept_account (id, budget, owner, part, widest) VALUES (?, ?, ?, ?, ?)",
                    account,
                    spend.account().budget(),
                    spend.account().owner(),
                    spend.account().partition(),
                    window);
        }
        // Only now, with the row in hand: while one waited for it, time went on.
        long now = tx.now();
        long widest = Math.max(window, known.orElse(window));
        if (known.isPresent() && widest > known.get()) {
            tx.update("UPDATE precept_account SET widest = ? WHERE id = ?", widest, account);
        }
        if (!fits(tx, spend, account, now - window)) {
            return Optional.empty();
        }
        tx.update("DELETE FROM precept_share WHERE account = ? AND committed <= ?", account, now - widest);
        String id = UUID.randomUUID().toString();
        tx.update(
                "INSERT INTO precept_share (id, account, amount, reserved, instance) VALUES (?, ?, ?, ?, ?)",
                id,
                account,
                spend.amount().toString(),
                now,
                instances.id());
        return Optional.of(new Reservation(id, spend.account(), spend.amount(), Micros.instant(now)));
    }

    private static boolean fits(Tx tx, Spend spend, String account, long from) throws SQLException {
        BigDecimal max = spend.max();
        if (max == null) {
            long used = tx.one("SELECT COUNT(*)" + COUNTS, row -> row.getLong(1), account, from);
            return spend.calls() < 0 || used < spend.calls();
        }
        List<BigDecimal> used =
                tx.all("SELECT amount" + COUNTS, row -> new BigDecimal(row.getString(1)), account, from);
        BigDecimal sum = used.stream().reduce(spend.amount(), BigDecimal::add);
        return sum.compareTo(max) <= 0 && (spend.calls() < 0 || used.size() < spend.calls());
    }

    @Override
    public void commit(Reservation taken) {
        lane.run("commit a call's share", tx -> {
            long now = tx.now();
            int settled = tx.update(
                    "UPDATE precept_share SET committed = ? WHERE id = ? AND committed IS NULL", now, taken.id());
            if (settled == 0
                    && tx.all("SELECT 1 FROM precept_share WHERE id = ?", row -> 1, taken.id())
                            .isEmpty()) {
                // Somebody took this JVM for dead, and said that the call had not run.
                tx.update(
                        "INSERT INTO precept_share (id, account, amount, reserved, committed, instance)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        taken.id(),
                        key(taken.account()),
                        taken.amount().toString(),
                        Micros.of(taken.at()),
                        now,
                        instances.id());
            }
            return true;
        });
    }

    @Override
    public void release(Reservation taken) {
        lane.run("release a call's share", tx -> release(tx, taken));
    }

    private static int release(Tx tx, Reservation taken) throws SQLException {
        return tx.update("DELETE FROM precept_share WHERE id = ? AND committed IS NULL", taken.id());
    }

    @Override
    public List<Reservation> unresolved() {
        return lane.run(
                "list unresolved reservations",
                tx -> tx.all(
                        "SELECT s.id, a.budget, a.owner, a.part, s.amount, s.reserved FROM precept_share s"
                                + " JOIN precept_account a ON a.id = s.account WHERE s.committed IS NULL AND "
                                + Instances.GONE + " ORDER BY s.reserved, s.id",
                        JdbcAccounts::reservation,
                        instances.goneBefore(tx)));
    }

    private static Reservation reservation(ResultSet row) throws SQLException {
        return new Reservation(
                row.getString(1),
                new Spend.Account(row.getString(2), row.getString(3), row.getString(4)),
                new BigDecimal(row.getString(5)),
                Micros.instant(row.getLong(6)));
    }

    @Override
    public boolean resolve(String reservation, boolean ran, String by) {
        return lane.run("resolve a reservation", tx -> {
            String of = " WHERE id = ? AND committed IS NULL AND " + Instances.GONE;
            long before = instances.goneBefore(tx);
            int settled = ran
                    ? tx.update("UPDATE precept_share SET committed = reserved" + of, reservation, before)
                    : tx.update("DELETE FROM precept_share" + of, reservation, before);
            if (settled > 0) {
                Decisions.write(tx, "reservation", reservation, by, ran ? "it ran" : "it did not run");
            }
            return settled > 0;
        });
    }

    private static String key(Spend.Account account) {
        return KeyDigest.hex(account.budget(), account.owner(), account.partition());
    }
}
