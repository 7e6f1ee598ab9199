package dev.precept.testkit.coverage;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is known of one test of one run.
 *
 * @param id JUnit's unique id; empty for calls that could not be attributed to a test
 * @param className binary name of its class; empty if it has none
 * @param name as reports show it
 * @param proves ids of the criteria that it proves, sorted
 * @param result how it ended
 * @param millis how long it took
 * @param failureType class of what it threw; empty if it did not fail
 * @param failure what that said; of a skipped test, why
 * @param exercised what its calls showed of rules, sorted
 */
public record TestRecord(
        String id,
        String className,
        String name,
        List<String> proves,
        TestResult result,
        long millis,
        String failureType,
        String failure,
        List<Exercise> exercised) {

    /** Copies what it is given, and sorts it. */
    public TestRecord {
        proves = sorted(proves);
        exercised = sorted(exercised);
    }

    /** The class without its package, and the name. */
    public String title() {
        String simple = className.substring(className.lastIndexOf('.') + 1);
        return simple.isEmpty() ? name : simple + ": " + name;
    }

    private static <T extends Comparable<T>> List<T> sorted(Collection<T> some) {
        SortedSet<T> sorted = new TreeSet<>(some);
        return List.copyOf(sorted);
    }
}
