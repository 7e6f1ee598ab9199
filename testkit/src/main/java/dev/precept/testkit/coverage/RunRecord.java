package dev.precept.testkit.coverage;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * One run of tests in one JVM.
 *
 * @param at when it began
 * @param owners all tools on its class path, and the agents that it saw, sorted by key
 * @param problems what could not be read of contracts, in sentences
 * @param tests those that made calls or prove something, sorted by id
 */
public record RunRecord(Instant at, List<RuleOwner> owners, List<String> problems, List<TestRecord> tests) {

    /** Copies what it is given, and sorts it. */
    public RunRecord {
        owners = owners.stream()
                .sorted(Comparator.comparing(RuleOwner::key))
                .distinct()
                .toList();
        problems = problems.stream().sorted().distinct().toList();
        tests = tests.stream().sorted(Comparator.comparing(TestRecord::id)).toList();
    }
}
