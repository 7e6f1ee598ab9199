package dev.precept.runtime.halt;

import dev.precept.runtime.store.HaltBook;
import dev.precept.runtime.store.HaltEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which halts of the book hold here, and which that hold here are not in the book yet. An answer of the book may be older
 * than what was written to it meanwhile; therefore each halt keeps the number under which it was written, and only an
 * answer that is not older lifts it.
 */
final class HaltsApplied {

    private record Kept(@Nullable Long number, String reason, int people) {}

    private final Halts halts;
    private final Consumer<HaltChange> told;
    private final Map<HaltTarget, Kept> kept = new LinkedHashMap<>();
    private long number;

    HaltsApplied(Halts halts, Consumer<HaltChange> told) {
        this.halts = halts;
        this.told = told;
    }

    /** Up to which change of the book this JVM acts on it. */
    synchronized long number() {
        return number;
    }

    /** A halt that holds here is to be written. */
    synchronized void intend(HaltTarget target, String reason, int people) {
        Kept before = kept.get(target);
        kept.put(target, new Kept(null, reason, before == null ? people : Math.max(people, before.people())));
    }

    synchronized boolean isIntended(HaltTarget target) {
        Kept one = kept.get(target);
        return one != null && one.number() == null;
    }

    synchronized boolean isSettled() {
        return kept.values().stream().allMatch(one -> one.number() != null);
    }

    synchronized long numberOf(HaltTarget target) {
        Kept one = kept.get(target);
        // Lifted meanwhile, by somebody who has seen it: all that is known is known to all.
        return one == null || one.number() == null ? number : one.number();
    }

    /**
     * Writes what is intended.
     *
     * @throws dev.precept.runtime.store.StoreUnavailableException if one could not be written
     */
    void write(HaltBook book) {
        for (Map.Entry<HaltTarget, Kept> one : intended().entrySet()) {
            HaltEntry written = book.halt(
                    one.getKey().toString(),
                    one.getValue().reason(),
                    one.getValue().people());
            synchronized (this) {
                kept.replace(
                        one.getKey(), one.getValue(), new Kept(written.number(), written.reason(), written.people()));
            }
        }
    }

    private synchronized Map<HaltTarget, Kept> intended() {
        Map<HaltTarget, Kept> found = new LinkedHashMap<>(kept);
        found.values().removeIf(one -> one.number() != null);
        return found;
    }

    /** Somebody here lifted it, in the book. */
    synchronized void lifted(HaltTarget target) {
        kept.remove(target);
    }

    /** Halts what stands in the book, and lets go on what no longer does. */
    void act(HaltBook.View view) {
        List<HaltChange> changes = new ArrayList<>();
        synchronized (this) {
            Map<HaltTarget, HaltEntry> standing = new LinkedHashMap<>();
            view.standing().forEach(entry -> standing.put(target(entry), entry));
            standing.forEach((target, entry) -> {
                if (halts.all().stream().noneMatch(halt -> halt.target().equals(target))) {
                    changes.add(new HaltChange(target, true, entry.reason()));
                }
                halts.halt(target, entry.reason(), entry.since());
                Kept mine = kept.get(target);
                if (mine == null || mine.number() != null) {
                    kept.put(target, new Kept(entry.number(), entry.reason(), entry.people()));
                }
            });
            kept.entrySet().removeIf(one -> {
                Long written = one.getValue().number();
                boolean over = !standing.containsKey(one.getKey()) && written != null && written <= view.number();
                if (over) {
                    halts.resume(one.getKey());
                    changes.add(
                            new HaltChange(one.getKey(), false, one.getValue().reason()));
                }
                return over;
            });
            number = Math.max(number, view.number());
        }
        changes.forEach(told);
    }

    /** A halt that this version cannot read halts everything: somebody meant to halt something. */
    private static HaltTarget target(HaltEntry entry) {
        try {
            return HaltTarget.parse(entry.target());
        } catch (IllegalArgumentException unknown) {
            return new HaltTarget.Everything();
        }
    }

    /** All that is kept, for another book. */
    synchronized List<HaltEntry> all() {
        List<HaltEntry> entries = new ArrayList<>();
        kept.forEach((target, one) ->
                entries.add(new HaltEntry(0, target.toString(), one.reason(), Instant.EPOCH, one.people(), List.of())));
        return entries;
    }
}
