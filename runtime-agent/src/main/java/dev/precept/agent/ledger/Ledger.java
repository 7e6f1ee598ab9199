package dev.precept.agent.ledger;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What must be woven and what became of it. Lines go straight to standard error: a logging framework would load classes of
 * the application inside the transformer, and those would pass unwoven.
 */
public final class Ledger {

    /** Applications that come and go in one JVM leave theirs behind; beyond this the oldest by name are forgotten. */
    static final int MOST = 10_000;

    private final PrintStream out;
    private final ConcurrentSkipListMap<String, LedgerEntry> entries = new ConcurrentSkipListMap<>();
    private final ConcurrentSkipListMap<String, String> adapters = new ConcurrentSkipListMap<>();
    private final AtomicLong revision = new AtomicLong();

    /** Writes its lines to the given stream. */
    public Ledger(PrintStream out) {
        this.out = out;
    }

    /** Tools that the index promises, as {@code class#name and descriptor}. */
    public void expect(Collection<String> tools) {
        for (String tool : tools) {
            put(LedgerEntry.expected(tool));
        }
    }

    /** What became of a tool; one that refuses is told in a line. */
    public void record(LedgerEntry entry) {
        put(entry);
        Fault fault = entry.fault();
        if (fault != null) {
            say(fault.line());
        }
    }

    /** A tool, or a whole class, that refuses from now on, of which no more is known than what it goes by. */
    public void refused(String name, Fault fault) {
        record(LedgerEntry.refused(name, fault));
    }

    private void put(LedgerEntry entry) {
        if (entries.size() >= MOST) {
            entries.pollFirstEntry();
        }
        entries.put(entry.name() + ' ' + entry.loader(), entry);
        revision.incrementAndGet();
    }

    /** Forgets what a loader had: for classes that are no tools of anybody. */
    public void forget(String loader) {
        entries.values().removeIf(entry -> entry.loader().equals(loader));
    }

    /** What became of the adapter of a framework. */
    public void adapter(String name, String state) {
        adapters.put(name, state);
        revision.incrementAndGet();
    }

    /** Writes a line. */
    public void say(String line) {
        out.println("[precept] " + line);
    }

    /** Grows with every change. */
    public long revision() {
        return revision.get();
    }

    /** All of it, by class, method and loader. */
    public List<LedgerEntry> entries() {
        return List.copyOf(entries.values());
    }

    /** Tools of the index that no class was woven for yet. */
    public List<String> open() {
        return named(Weave.EXPECTED);
    }

    /** The tools that a guard judges since their classes were loaded. */
    public List<String> woven() {
        return named(Weave.AGENT);
    }

    /** The tools that a guard judges since a build wove them, which were looked at and are as they should be. */
    public List<String> verified() {
        return named(Weave.BUILD);
    }

    private List<String> named(Weave weave) {
        return entries.values().stream()
                .filter(entry -> entry.weave() == weave)
                .map(LedgerEntry::name)
                .distinct()
                .toList();
    }

    /** The tools that refuse every call, and why. */
    public Map<String, Fault> refused() {
        Map<String, Fault> refused = new TreeMap<>();
        for (LedgerEntry entry : entries.values()) {
            Fault fault = entry.fault();
            if (fault != null) {
                refused.put(entry.name(), fault);
            }
        }
        return refused;
    }

    /** The adapters, and what became of them. */
    public Map<String, String> adapters() {
        return new TreeMap<>(adapters);
    }
}
