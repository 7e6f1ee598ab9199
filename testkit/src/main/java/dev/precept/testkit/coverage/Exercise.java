package dev.precept.testkit.coverage;

import java.util.Comparator;

/**
 * One side of one rule that a test exercised.
 *
 * @param owner key of the tool, or {@code agent:} and the id of the agent whose rule it is
 * @param rule id of the rule
 * @param side what was seen of it
 */
public record Exercise(String owner, String rule, Side side) implements Comparable<Exercise> {

    private static final Comparator<Exercise> ORDER =
            Comparator.comparing(Exercise::owner).thenComparing(Exercise::rule).thenComparing(Exercise::side);

    @Override
    public int compareTo(Exercise other) {
        return ORDER.compare(this, other);
    }
}
