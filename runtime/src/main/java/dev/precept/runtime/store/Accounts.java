package dev.precept.runtime.store;

import java.util.List;
import java.util.Optional;

/**
 * What calls have used up over rolling windows. For each account and window there are at any moment at most as many calls,
 * and at most as large a sum, as a {@link Spend} allows: those committed within the window by the store's time, and all
 * that are reserved and not settled, however old.
 */
public interface Accounts {

    /**
     * Takes a call's share out of an account if it fits, in one step.
     *
     * @return what was taken; empty if it does not fit
     */
    Optional<Reservation> reserve(Spend spend);

    /** The body has started or may have: the share stays used until the window has passed. Twice is as once. */
    void commit(Reservation reservation);

    /** The body provably did not start: the share is given back. Nothing is given back after {@link #commit}. */
    void release(Reservation reservation);

    /** What was reserved by JVMs that are gone, and never settled. It counts until somebody resolves it. */
    List<Reservation> unresolved();

    /**
     * Settles what a dead JVM left behind.
     *
     * @param ran whether the body has run, as far as a person found out: then it is committed at the time of its reservation
     * @param by who says so
     * @return whether there was such an unresolved reservation
     */
    boolean resolve(String reservation, boolean ran, String by);
}
