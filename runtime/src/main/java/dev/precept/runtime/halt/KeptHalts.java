package dev.precept.runtime.halt;

import dev.precept.runtime.PreceptListener;
import dev.precept.runtime.halt.HaltReceipt.Reach;
import dev.precept.runtime.store.Drill;
import dev.precept.runtime.store.HaltBook;
import dev.precept.runtime.store.HaltBook.Lifting;
import dev.precept.runtime.store.HaltEntry;
import dev.precept.runtime.store.MemoryStore;
import dev.precept.runtime.store.Store;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The halts of this JVM together with the book in which they are kept: the registered store's, or one that forgets with
 * the JVM. A halt holds here before it is written anywhere; it is lifted in the book before it ends here.
 */
public final class KeptHalts {

    private static final KeptHalts HERE = new KeptHalts(Halts.here());

    private final Halts halts;
    private final HaltBook memory = new MemoryStore().halts();
    private volatile @Nullable HaltWatch watch;

    KeptHalts(Halts halts) {
        this.halts = halts;
    }

    /** Those of this class loader's runtime. */
    public static KeptHalts here() {
        return HERE;
    }

    /**
     * Halts, writes it down, and waits until every other live JVM has stopped.
     *
     * @param people how many different people have to lift it
     */
    public HaltReceipt halt(HaltTarget target, String reason, int people, Instant now) {
        HaltReceipt here = halts.halt(target, reason, now);
        Neighbours.Answers beside = HaltSwitches.beside(target, reason);
        HaltWatch kept = watch;
        Reach reach = Reach.THIS_JVM;
        if (kept == null) {
            memory.halt(target.toString(), reason, people);
        } else {
            reach = kept.write(target, reason, people);
        }
        List<RunningCall> running = new ArrayList<>(here.running());
        running.addAll(beside.running());
        return new HaltReceipt(here.halt(), running, beside.everybody() ? reach : Reach.NOT_EVERYWHERE);
    }

    /** Halts here because another application of this JVM was halted, and tries once to write it down. */
    public HaltReceipt haltHere(HaltTarget target, String reason, Instant now) {
        HaltReceipt here = halts.halt(target, reason, now);
        remember(target, reason, 1);
        settle();
        return here;
    }

    /** Halts here at once; it is written down by {@link #settle}, or soon. */
    public void halt(HaltTarget.Subject subject, String reason, int people, Instant now) {
        halts.halt(subject, reason, now);
        remember(subject, reason, people);
    }

    private void remember(HaltTarget target, String reason, int people) {
        HaltWatch kept = watch;
        if (kept == null) {
            memory.halt(target.toString(), reason, people);
        } else {
            kept.intend(target, reason, people);
        }
    }

    /** Writes down what is not written yet. Ends within the store's deadline, written or not. */
    public void settle() {
        HaltWatch kept = watch;
        if (kept != null) {
            kept.settle();
        }
    }

    /**
     * Lifts a halt, or a person's part of it.
     *
     * @throws dev.precept.runtime.store.StoreUnavailableException if the store did not answer: then it stands
     */
    public Lifting lift(HaltTarget target, String by, String reason) {
        HaltWatch kept = watch;
        Lifting lifting = kept == null ? memory.lift(target.toString(), by, reason) : kept.lift(target, by, reason);
        if (lifting == Lifting.LIFTED) {
            halts.resume(target);
        }
        return lifting;
    }

    /** The book in which the halts are kept now. */
    public HaltBook book() {
        HaltWatch kept = watch;
        return kept == null ? memory : kept.book();
    }

    /**
     * Keeps the halts in a store from now on: reads what stands there, and writes there what stands here. Until it was read
     * everything is stopped.
     *
     * @param clock this JVM's
     * @param told hears of halts that others set and lifted
     */
    public synchronized PreceptListener.Subscription keepIn(
            Store store, InstantSource clock, Consumer<HaltChange> told) {
        List<HaltEntry> before = memory.view().standing();
        HaltWatch kept = new HaltWatch(store, halts, clock, told, before);
        watch = kept;
        kept.start();
        before.forEach(entry -> forget(memory, entry));
        return () -> leave(kept);
    }

    /** Lets go of the store, if one keeps the halts. */
    public synchronized void end() {
        HaltWatch kept = watch;
        if (kept != null) {
            leave(kept);
        }
    }

    private synchronized void leave(HaltWatch kept) {
        if (watch == kept) {
            watch = null;
            for (HaltEntry entry : kept.stop()) {
                memory.halt(entry.target(), entry.reason(), entry.people());
            }
        }
    }

    private static void forget(HaltBook memory, HaltEntry entry) {
        for (int person = 1; person <= entry.people(); person++) {
            memory.lift(entry.target(), "moved to the store " + person, "moved to the store");
        }
    }

    /**
     * The latest drill, if the next one should have been by now.
     *
     * @throws dev.precept.runtime.store.StoreUnavailableException if the store did not answer
     */
    public Optional<Drill> overdueDrill(Instant now) {
        return HaltDrill.overdue(book(), now);
    }
}
