package dev.precept.testkit.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Several runs: forked JVMs, modules, repetitions.
 *
 * @param runs the oldest first
 * @param problems files that could not be read, in sentences
 */
public record Runs(List<RunRecord> runs, List<String> problems) {

    /** Copies what it is given, and sorts it. */
    public Runs {
        runs = runs.stream()
                .sorted(Comparator.comparing(RunRecord::at).thenComparing(RunFile::write))
                .distinct()
                .toList();
        problems = problems.stream().sorted().distinct().toList();
    }

    /** These and others. */
    public Runs and(Runs others) {
        List<RunRecord> all = new ArrayList<>(runs);
        all.addAll(others.runs);
        List<String> wrong = new ArrayList<>(problems);
        wrong.addAll(others.problems);
        return new Runs(all, wrong);
    }

    /** Each test as it ran last, by its id. What no test could be named for is kept of every run. */
    public List<TestRecord> tests() {
        Map<String, TestRecord> last = new TreeMap<>();
        for (int i = 0; i < runs.size(); i++) {
            for (TestRecord test : runs.get(i).tests()) {
                last.put(test.id().isEmpty() ? " " + i : test.id(), test);
            }
        }
        return List.copyOf(last.values());
    }

    /** When the last of them began; the epoch if there is none. */
    public Instant at() {
        return runs.isEmpty() ? Instant.EPOCH : runs.get(runs.size() - 1).at();
    }
}
