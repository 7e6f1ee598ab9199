package dev.precept.testkit.coverage;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * What tests showed of one rule.
 *
 * @param allowed titles of the tests in which it held while the body ran, sorted
 * @param refused titles of the tests in which it refused, sorted
 * @param unjudged titles of the tests in which it could not be judged, sorted
 */
public record RuleCoverage(
        RuleOwner owner, KnownRule rule, List<String> allowed, List<String> refused, List<String> unjudged) {

    /** Copies what it is given, and sorts it. */
    public RuleCoverage {
        allowed = sorted(allowed);
        refused = sorted(refused);
        unjudged = sorted(unjudged);
    }

    private static List<String> sorted(Collection<String> titles) {
        return List.copyOf(new TreeSet<>(titles));
    }

    /** Whether each side that the rule has was exercised. */
    public boolean isComplete() {
        return missing().isEmpty();
    }

    /** Whether no side was. */
    public boolean isUntouched() {
        return allowed.isEmpty() && refused.isEmpty();
    }

    /** The sides that no test exercised. */
    public List<Side> missing() {
        TreeSet<Side> missing = new TreeSet<>();
        if (allowed.isEmpty() && !rule.refusesOnly()) {
            missing.add(Side.ALLOWED);
        }
        if (refused.isEmpty()) {
            missing.add(Side.REFUSED);
        }
        return List.copyOf(missing);
    }
}
