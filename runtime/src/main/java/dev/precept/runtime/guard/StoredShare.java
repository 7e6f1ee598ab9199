package dev.precept.runtime.guard;

import dev.precept.runtime.store.Accounts;
import dev.precept.runtime.store.Reservation;

/** A share of an account in the store, until the call is known to run or not to. */
record StoredShare(Accounts accounts, Reservation reservation) {

    private static final System.Logger LOG = System.getLogger("dev.precept");

    void commit() {
        accounts.commit(reservation);
    }

    /** What cannot be given back stays used: the store counts it until somebody resolves it. */
    void release() {
        try {
            accounts.release(reservation);
        } catch (RuntimeException | LinkageError fault) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "A share of a limit over time could not be given back, and stays used: " + reservation.id(),
                    fault);
        }
    }
}
