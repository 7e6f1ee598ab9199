package dev.precept.processor.check;

import dev.precept.processor.report.Finding;
import java.util.List;
import java.util.stream.Stream;

/** The checks that need all agents and tools of a compilation at once. */
public final class WholeChecks {

    /** What is wrong with a compilation as a whole. */
    public List<Finding> check(Whole whole) {
        return Stream.of(
                        new AgentIdCheck().check(whole), new UnlistedToolCheck().check(whole), BudgetCheck.check(whole))
                .flatMap(List::stream)
                .toList();
    }
}
