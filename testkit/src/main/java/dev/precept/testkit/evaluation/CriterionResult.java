package dev.precept.testkit.evaluation;

import dev.precept.testkit.coverage.TestRecord;
import dev.precept.testkit.coverage.TestResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How the tests of one criterion ended. A repeated or parameterized test counts once for each of its runs.
 *
 * @param id of the criterion
 * @param passed tests that passed
 * @param failed tests that failed
 * @param skipped tests that were disabled or aborted, and say nothing
 */
public record CriterionResult(String id, int passed, int failed, int skipped) {

    static CriterionResult of(String id, Collection<TestRecord> tests) {
        return new CriterionResult(
                id, count(tests, TestResult.PASSED), count(tests, TestResult.FAILED), count(tests, TestResult.SKIPPED));
    }

    private static int count(Collection<TestRecord> tests, TestResult result) {
        return (int) tests.stream().filter(test -> test.result() == result).count();
    }

    /** The share of passed tests among those that ran, from 0 to 1, with four digits; null if none ran. */
    public @Nullable BigDecimal passRate() {
        int ran = passed + failed;
        return ran == 0 ? null : BigDecimal.valueOf(passed).divide(BigDecimal.valueOf(ran), 4, RoundingMode.HALF_UP);
    }

    /** Whether at least one test ran, and none failed. */
    public boolean isMet() {
        return passed > 0 && failed == 0;
    }
}
