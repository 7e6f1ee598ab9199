package dev.precept.runtime.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The halts of one JVM; nobody else has to know. */
final class MemoryHalts implements HaltBook {

    private final MemoryTime time;
    private final Map<String, HaltEntry> standing = new LinkedHashMap<>();
    private final List<Drill> drills = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private long number;

    MemoryHalts(MemoryTime time) {
        this.time = time;
    }

    @Override
    public HaltEntry halt(String target, String reason, int people) {
        HaltEntry entry = written(target, reason, people);
        listeners.forEach(Runnable::run);
        return entry;
    }

    private synchronized HaltEntry written(String target, String reason, int people) {
        HaltEntry before = standing.get(target);
        HaltEntry entry = before == null
                ? new HaltEntry(++number, target, reason, time.now(), people, List.of())
                : new HaltEntry(
                        before.number(),
                        target,
                        before.reason(),
                        before.since(),
                        Math.max(people, before.people()),
                        List.of());
        standing.put(target, entry);
        return entry;
    }

    @Override
    public Lifting lift(String target, String by, String reason) {
        Lifting lifting = lifted(target, by);
        if (lifting == Lifting.LIFTED) {
            listeners.forEach(Runnable::run);
        }
        return lifting;
    }

    private synchronized Lifting lifted(String target, String by) {
        time.now();
        @Nullable HaltEntry entry = standing.get(target);
        if (entry == null) {
            return Lifting.NOTHING;
        }
        List<String> lifters = new ArrayList<>(entry.lifters());
        if (!lifters.contains(by)) {
            lifters.add(by);
        }
        if (lifters.size() < entry.people()) {
            standing.put(
                    target,
                    new HaltEntry(entry.number(), target, entry.reason(), entry.since(), entry.people(), lifters));
            return Lifting.WAITS;
        }
        standing.remove(target);
        number++;
        return Lifting.LIFTED;
    }

    @Override
    public synchronized View view() {
        time.now();
        return new View(number, List.copyOf(standing.values()));
    }

    @Override
    public View beat(long applied) {
        return view();
    }

    @Override
    public boolean everyone(long number) {
        time.now();
        return true;
    }

    @Override
    public Duration lease() {
        return Duration.ZERO;
    }

    @Override
    public Listening listen(Runnable changed) {
        listeners.add(changed);
        return () -> listeners.remove(changed);
    }

    @Override
    public synchronized void drilled(Drill drill) {
        time.now();
        drills.add(0, drill);
    }

    @Override
    public synchronized List<Drill> drills() {
        time.now();
        return List.copyOf(drills);
    }
}
