package dev.precept.runtime.store;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accounts of one JVM. Nothing here outlives it, so nothing is ever left unresolved. */
final class MemoryAccounts implements Accounts {

    private static final class Share {
        private final BigDecimal amount;
        private @Nullable Instant committed;

        Share(BigDecimal amount) {
            this.amount = amount;
        }

        boolean counts(Instant from) {
            return committed == null || committed.isAfter(from);
        }
    }

    private static final class Ledger {
        private final Map<String, Share> shares = new LinkedHashMap<>();
        private Duration widest = Duration.ZERO;

        /** Forgets what has left even the widest window that anybody asked about. */
        void forget(Instant now) {
            Instant from = now.minus(widest);
            for (Iterator<Share> all = shares.values().iterator(); all.hasNext(); ) {
                if (!all.next().counts(from)) {
                    all.remove();
                }
            }
        }
    }

    private final MemoryTime time;
    private final Map<Spend.Account, Ledger> ledgers = new HashMap<>();

    MemoryAccounts(MemoryTime time) {
        this.time = time;
    }

    @Override
    public synchronized Optional<Reservation> reserve(Spend spend) {
        Instant now = time.now();
        Ledger ledger = ledgers.computeIfAbsent(spend.account(), unseen -> new Ledger());
        if (spend.window().compareTo(ledger.widest) > 0) {
            ledger.widest = spend.window();
        }
        ledger.forget(now);
        Instant from = now.minus(spend.window());
        long calls = 1;
        BigDecimal sum = spend.amount();
        for (Share share : ledger.shares.values()) {
            if (share.counts(from)) {
                calls++;
                sum = sum.add(share.amount);
            }
        }
        boolean fits = (spend.calls() < 0 || calls <= spend.calls())
                && (spend.max() == null || sum.compareTo(spend.max()) <= 0);
        if (!fits) {
            return Optional.empty();
        }
        String id = UUID.randomUUID().toString();
        ledger.shares.put(id, new Share(spend.amount()));
        return Optional.of(new Reservation(id, spend.account(), spend.amount(), now));
    }

    @Override
    public synchronized void commit(Reservation reservation) {
        Instant now = time.now();
        Share share = share(reservation);
        if (share != null && share.committed == null) {
            share.committed = now;
        }
    }

    @Override
    public synchronized void release(Reservation reservation) {
        time.now();
        Share share = share(reservation);
        Ledger ledger = ledgers.get(reservation.account());
        if (share != null && share.committed == null && ledger != null) {
            ledger.shares.remove(reservation.id());
        }
    }

    private @Nullable Share share(Reservation reservation) {
        Ledger ledger = ledgers.get(reservation.account());
        return ledger == null ? null : ledger.shares.get(reservation.id());
    }

    @Override
    public List<Reservation> unresolved() {
        time.now();
        return List.of();
    }

    @Override
    public boolean resolve(String reservation, boolean ran, String by) {
        time.now();
        return false;
    }
}
