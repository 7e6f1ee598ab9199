package dev.precept.runtime.halt;

import dev.precept.runtime.halt.HaltReceipt.Reach;
import dev.precept.runtime.store.HaltBook;
import dev.precept.runtime.store.HaltBook.Lifting;
import dev.precept.runtime.store.HaltEntry;
import dev.precept.runtime.store.Store;
import dev.precept.runtime.store.StoreUnavailableException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Holds this JVM to a store's book of halts: reads it several times a lease and whenever it is told, acts on what stands
 * there, and then says so. When it has not read for a lease, everything stops here, by a clock that nobody can set.
 */
final class HaltWatch {

    private static final System.Logger LOG = System.getLogger("dev.precept");
    /** How often a lease is renewed while it runs. */
    private static final int BEATS = 4;

    private static final Duration RETRY = Duration.ofMillis(250);
    private static final Duration DRILLS = Duration.ofHours(1);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(5);

    private final Store store;
    private final HaltBook book;
    private final Halts halts;
    private final Halts.Contact contact = new Halts.Contact();
    private final InstantSource clock;
    private final HaltsApplied applied;
    private final Semaphore woken = new Semaphore(0);
    private final Thread thread;
    private final long lease;
    private final HaltBook.Listening listening;
    private boolean silent;
    private long reminder = System.nanoTime();
    private volatile boolean read;
    private volatile boolean stopped;

    HaltWatch(Store store, Halts halts, InstantSource clock, Consumer<HaltChange> told, List<HaltEntry> before) {
        this.clock = clock;
        this.store = store;
        this.book = store.halts();
        this.halts = halts;
        this.applied = new HaltsApplied(halts, told);
        this.lease = book.lease().toNanos();
        this.thread = new Thread(this::watch, "precept-halts");
        thread.setDaemon(true);
        for (HaltEntry entry : before) {
            applied.intend(HaltTarget.parse(entry.target()), entry.reason(), entry.people());
        }
        halts.contact(contact);
        this.listening = book.listen(woken::release);
    }

    /** Reads once, on this thread: whoever registers a store knows afterwards what is halted, if the store answers. */
    void start() {
        beat();
        thread.start();
    }

    HaltBook book() {
        return book;
    }

    private void watch() {
        while (!stopped) {
            boolean waiting = lease == 0 && read && applied.isSettled();
            Duration pause = waiting ? DRILLS : read && lease > 0 ? Duration.ofNanos(lease / BEATS) : RETRY;
            try {
                var unused = woken.tryAcquire(pause.toNanos(), TimeUnit.NANOSECONDS);
                woken.drainPermits();
            } catch (InterruptedException nobody) {
                LOG.log(System.Logger.Level.WARNING, "Somebody interrupted the watch over halts; it goes on");
            }
            if (!stopped) {
                beat();
                remindOfDrills();
            }
        }
    }

    private void remindOfDrills() {
        if (System.nanoTime() - reminder < 0 || !read) {
            return;
        }
        reminder = System.nanoTime() + DRILLS.toNanos();
        try {
            HaltDrill.overdue(book, clock.instant())
                    .ifPresent(drill -> LOG.log(
                            System.Logger.Level.WARNING,
                            "A drill of halting was due at {0}; the last one was at {1}. Fix: call Precept.drill(…)",
                            drill.due(),
                            drill.at()));
        } catch (RuntimeException silence) {
            LOG.log(System.Logger.Level.DEBUG, "Nobody knows when a drill is due", silence);
        }
    }

    /** Reads and acts until nothing is new, and says so. */
    private synchronized void beat() {
        try {
            applied.write(book);
            boolean news = true;
            while (news && !stopped) {
                long before = applied.number();
                long started = System.nanoTime();
                applied.act(book.beat(before));
                news = applied.number() > before;
                if (stopped) {
                    return;
                }
                // From before the question on: later than that the store may have counted this JVM out.
                contact.until(lease > 0 ? started + lease : started + Long.MAX_VALUE / 2);
                if (lease == 0 && !read) {
                    // Nobody else can change anything: what was read once is all there is.
                    halts.contact(null);
                }
                read = true;
            }
            if (silent) {
                LOG.log(System.Logger.Level.INFO, "{0} answers again", store.name());
            }
            silent = false;
        } catch (RuntimeException | LinkageError fault) {
            if (!silent) {
                LOG.log(
                        System.Logger.Level.ERROR,
                        "The halts could not be read; "
                                + (read && lease == 0 ? "those known stand" : "everything is stopped")
                                + " until they can: " + fault.getMessage());
            }
            silent = true;
        }
    }

    /** To be written as soon as may be. */
    void intend(HaltTarget target, String reason, int people) {
        applied.intend(target, reason, people);
        woken.release();
    }

    /** Tries once to write what is intended. */
    void settle() {
        try {
            applied.write(book);
        } catch (StoreUnavailableException silence) {
            LOG.log(System.Logger.Level.ERROR, "A halt holds here and is not written yet: {0}", silence.getMessage());
            woken.release();
        }
    }

    Reach write(HaltTarget target, String reason, int people) {
        applied.intend(target, reason, people);
        try {
            applied.write(book);
            long number = applied.numberOf(target);
            if (lease == 0) {
                return Reach.RECORDED;
            }
            // Whoever does not say that he stopped loses his lease in this time.
            long until = System.nanoTime() + 3 * lease + TimeUnit.SECONDS.toNanos(1);
            while (!book.everyone(number)) {
                if (System.nanoTime() - until >= 0) {
                    return Reach.RECORDED_NOT_ACKNOWLEDGED;
                }
                LockSupport.parkNanos(BETWEEN_QUESTIONS.toNanos());
            }
            return Reach.FLEET;
        } catch (StoreUnavailableException silence) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "A halt holds here, and its way to others failed: {0}",
                    silence.getMessage());
            woken.release();
            return applied.isIntended(target) ? Reach.NOT_RECORDED : Reach.RECORDED_NOT_ACKNOWLEDGED;
        }
    }

    Lifting lift(HaltTarget target, String by, String reason) {
        applied.write(book);
        Lifting lifting = book.lift(target.toString(), by, reason);
        if (lifting == Lifting.LIFTED) {
            applied.lifted(target);
        }
        woken.release();
        return lifting;
    }

    /**
     * Lets go of the store. What stands goes on standing.
     *
     * @return that, for another book
     */
    List<HaltEntry> stop() {
        stopped = true;
        listening.close();
        woken.release();
        if (contact.isLost()) {
            halts.halt(
                    new HaltTarget.Everything(),
                    "the store was taken away while nobody knew what is halted",
                    clock.instant());
        }
        halts.contact(null);
        return applied.all();
    }
}
