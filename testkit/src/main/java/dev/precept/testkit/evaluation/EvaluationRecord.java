package dev.precept.testkit.evaluation;

import dev.precept.testkit.coverage.Coverage;
import dev.precept.testkit.coverage.Runs;
import dev.precept.testkit.coverage.TestRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One evaluation of an agent.
 *
 * @param at when the last of its test runs began
 * @param agent which agent, under which contract
 * @param model which model, as its user calls it
 * @param set how old the examples are
 * @param criteria how the tests of each criterion ended, sorted by id
 * @param rules how many rules there are
 * @param rulesComplete how many of them were exercised on both sides
 */
public record EvaluationRecord(
        Instant at,
        AgentIdentity agent,
        String model,
        EvaluationSet set,
        List<CriterionResult> criteria,
        long rules,
        long rulesComplete) {

    /** Copies what it is given, and sorts it. */
    public EvaluationRecord {
        criteria = criteria.stream()
                .sorted(Comparator.comparing(CriterionResult::id))
                .toList();
    }

    /**
     * Judges runs of tests.
     *
     * @param criteria ids that the agent's contract names: one that no test proves is there, too
     */
    public static EvaluationRecord of(
            Runs runs, AgentIdentity agent, String model, EvaluationSet set, Collection<String> criteria) {
        Coverage coverage = Coverage.of(runs);
        return new EvaluationRecord(
                runs.at(),
                agent,
                model,
                set,
                tests(runs, criteria).entrySet().stream()
                        .map(entry -> CriterionResult.of(entry.getKey(), entry.getValue()))
                        .toList(),
                coverage.rules().size(),
                coverage.complete());
    }

    /** The tests of each criterion. */
    static Map<String, List<TestRecord>> tests(Runs runs, Collection<String> criteria) {
        Map<String, List<TestRecord>> tests = new TreeMap<>();
        criteria.forEach(id -> tests.put(id, new ArrayList<>()));
        for (TestRecord test : runs.tests()) {
            test.proves()
                    .forEach(id ->
                            tests.computeIfAbsent(id, key -> new ArrayList<>()).add(test));
        }
        return tests;
    }

    /** Whether every criterion is met. */
    public boolean isMet() {
        return criteria.stream().allMatch(CriterionResult::isMet);
    }
}
