package dev.precept.agent.ledger;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * What must be woven and what became of it. Lines go straight to standard error: a logging framework would load classes of
 * the application inside the transformer, and those would pass unwoven.
 */
public final class Ledger {

    private final PrintStream out;
    private final ConcurrentSkipListSet<String> expected = new ConcurrentSkipListSet<>();
    private final ConcurrentSkipListSet<String> woven = new ConcurrentSkipListSet<>();
    private final ConcurrentSkipListSet<String> verified = new ConcurrentSkipListSet<>();
    private final ConcurrentSkipListMap<String, Fault> refused = new ConcurrentSkipListMap<>();
    private final ConcurrentSkipListMap<String, String> adapters = new ConcurrentSkipListMap<>();

    /** Writes its lines to the given stream. */
    public Ledger(PrintStream out) {
        this.out = out;
    }

    /** Tools that the index promises, as {@code class#name and descriptor}. */
    public void expect(Collection<String> tools) {
        expected.addAll(tools);
    }

    /** A tool that a guard judges from now on. */
    public void woven(String tool) {
        woven.add(tool);
    }

    /** A tool that a build put its guard in front of, which was looked at and is as it should be. */
    public void verified(String tool) {
        verified.add(tool);
    }

    /** A tool that refuses every call from now on. */
    public void refused(String tool, Fault fault) {
        refused.put(tool, fault);
        say(fault.line());
    }

    /** What became of the adapter of a framework. */
    public void adapter(String name, String state) {
        adapters.put(name, state);
    }

    /** Writes a line. */
    public void say(String line) {
        out.println("[precept] " + line);
    }

    /** Tools of the index that no class was woven for yet. */
    public List<String> open() {
        return expected.stream()
                .filter(tool -> !woven.contains(tool) && !verified.contains(tool) && !refused.containsKey(tool))
                .toList();
    }

    /** The tools that a guard judges since a build wove them. */
    public List<String> verified() {
        return List.copyOf(verified);
    }

    /** The tools that a guard judges since their classes were loaded. */
    public List<String> woven() {
        return List.copyOf(woven);
    }

    /** The tools that refuse every call, and why. */
    public Map<String, Fault> refused() {
        return new TreeMap<>(refused);
    }

    /** The adapters, and what became of them. */
    public Map<String, String> adapters() {
        return new TreeMap<>(adapters);
    }
}
