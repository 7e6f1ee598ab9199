package dev.precept.processor.model;

import java.util.List;

/**
 * The rules on one element.
 *
 * @param level what kind of element it is
 * @param invariants in the order of the source
 * @param exclusions in the order of the source
 * @param failures in the order of the source
 */
public record Rules(
        Level level, List<InvariantRule> invariants, List<ExclusionRule> exclusions, List<FailureAnswer> failures) {

    /** Copies what it is given. */
    public Rules {
        invariants = List.copyOf(invariants);
        exclusions = List.copyOf(exclusions);
        failures = List.copyOf(failures);
    }

    /** No rules. */
    public static Rules none(Level level) {
        return new Rules(level, List.of(), List.of(), List.of());
    }

    /** Whether there is none at all. */
    public boolean isEmpty() {
        return invariants.isEmpty() && exclusions.isEmpty() && failures.isEmpty();
    }
}
