package dev.precept.runtime.guard;

import dev.precept.runtime.store.Accounts;
import dev.precept.runtime.store.ApprovalBook;
import dev.precept.runtime.store.HaltBook;
import dev.precept.runtime.store.Intents;
import dev.precept.runtime.store.Locks;
import dev.precept.runtime.store.MemoryStore;
import dev.precept.runtime.store.Reservation;
import dev.precept.runtime.store.Spend;
import dev.precept.runtime.store.Store;
import dev.precept.runtime.store.StoreUnavailableException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A store whose connection breaks while keys are held. */
final class LosingStore implements Store {

    private final MemoryStore store = new MemoryStore();
    boolean lost;

    @Override
    public String name() {
        return "a store that loses its connection";
    }

    @Override
    public Instant now() {
        return store.now();
    }

    @Override
    public Accounts accounts() {
        return new LosingAccounts(store.accounts());
    }

    /** Reserves, and keeps nothing any more when the connection is lost. */
    private final class LosingAccounts implements Accounts {
        private final Accounts accounts;

        LosingAccounts(Accounts accounts) {
            this.accounts = accounts;
        }

        @Override
        public Optional<Reservation> reserve(Spend spend) {
            return accounts.reserve(spend);
        }

        @Override
        public void commit(Reservation reservation) {
            if (lost) {
                throw new StoreUnavailableException("the connection is lost");
            }
            accounts.commit(reservation);
        }

        @Override
        public void release(Reservation reservation) {
            accounts.release(reservation);
        }

        @Override
        public List<Reservation> unresolved() {
            return accounts.unresolved();
        }

        @Override
        public boolean resolve(String reservation, boolean ran, String by) {
            return accounts.resolve(reservation, ran, by);
        }
    }

    @Override
    public Intents intents() {
        return store.intents();
    }

    @Override
    public ApprovalBook approvals() {
        return store.approvals();
    }

    @Override
    public HaltBook halts() {
        return store.halts();
    }

    @Override
    public Locks locks() {
        return (key, deadline) -> store.locks().hold(key, deadline).map(Losing::new);
    }

    private final class Losing implements Locks.Held {
        private final Locks.Held held;

        Losing(Locks.Held held) {
            this.held = held;
        }

        @Override
        public boolean stands() {
            return !lost && held.stands();
        }

        @Override
        public void close() {
            held.close();
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
