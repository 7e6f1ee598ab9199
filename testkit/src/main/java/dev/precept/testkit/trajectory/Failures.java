package dev.precept.testkit.trajectory;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Makes the error of an assertion: what was expected, and the trajectory with the deviation marked. */
final class Failures {

    private final Trajectory trajectory;

    Failures(Trajectory trajectory) {
        this.trajectory = trajectory;
    }

    List<Step> steps(Predicate<Step> which) {
        return trajectory.steps().stream().filter(which).toList();
    }

    AssertionError because(String deviation, List<Step> marked) {
        return new AssertionError(deviation.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                + deviation.substring(1)
                + '.'
                + System.lineSeparator()
                + System.lineSeparator()
                + TrajectoryTable.of(
                        trajectory, marked.stream().map(Step::number).collect(Collectors.toUnmodifiableSet())));
    }
}
