package dev.precept.store;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Work that a caller waits for, and may stop waiting for. Nothing is committed for a caller who has gone; if he goes while
 * it is being committed, the one who commits learns of it.
 */
final class Task<T> {

    /**
     * How it ended.
     *
     * @param number of the store's sequence, if anything was changed; else 0
     */
    record Outcome<T>(T result, long number, @Nullable Throwable fault) {}

    private enum State {
        WANTED,
        COMMITTING,
        DONE,
        GONE
    }

    private final String what;
    private final Lane.Work<T> work;
    private final Lane.@Nullable Undo<T> undo;
    private final AtomicReference<State> state = new AtomicReference<>(State.WANTED);
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile @Nullable Outcome<T> outcome;

    Task(String what, Lane.Work<T> work, Lane.@Nullable Undo<T> undo) {
        this.what = what;
        this.work = work;
        this.undo = undo;
    }

    Lane.Work<T> work() {
        return work;
    }

    Lane.@Nullable Undo<T> undo() {
        return undo;
    }

    boolean isWanted() {
        return state.get() == State.WANTED;
    }

    boolean isCommitting() {
        State now = state.get();
        return now == State.COMMITTING || now == State.GONE;
    }

    /** Whether the caller is still there, who from now on cannot prevent it. */
    boolean commits() {
        return state.compareAndSet(State.WANTED, State.COMMITTING);
    }

    /** Hands the result over; false if nobody takes it. */
    boolean done(T result, long number) {
        outcome = new Outcome<>(result, number, null);
        boolean taken = state.compareAndSet(State.COMMITTING, State.DONE);
        over.countDown();
        return taken;
    }

    @SuppressWarnings("NullAway") // there is no result, and a fault says so
    void failed(Throwable fault) {
        outcome = new Outcome<>(null, 0, fault);
        state.set(State.DONE);
        over.countDown();
    }

    /** The outcome; null if there is none at the deadline. Not ended by an interrupt, which is kept. */
    @Nullable
    Outcome<T> await(long deadline) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    boolean ended = over.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                    return ended || !leave() ? outcome : null;
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Stops waiting; false if it is done after all. */
    private boolean leave() {
        return state.compareAndSet(State.WANTED, State.GONE) || state.compareAndSet(State.COMMITTING, State.GONE);
    }

    @Override
    public String toString() {
        return what;
    }
}
