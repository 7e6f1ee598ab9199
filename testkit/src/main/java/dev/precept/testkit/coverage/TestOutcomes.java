package dev.precept.testkit.coverage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** How the tests of a run end. A class that fails before its tests begin fails each of them. */
final class TestOutcomes {

    private record Outcome(TestIdentifier test, TestResult result, long millis, String failureType, String failure) {}

    private final TestPlan plan;
    private final InstantSource clock;
    private final Map<String, Instant> begun = new ConcurrentHashMap<>();
    private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();

    TestOutcomes(TestPlan plan, InstantSource clock) {
        this.plan = plan;
        this.clock = clock;
    }

    void started(TestIdentifier test) {
        begun.put(test.getUniqueId(), clock.instant());
    }

    void skipped(TestIdentifier test, String reason) {
        tests(test).forEach(each -> add(new Outcome(each, TestResult.SKIPPED, 0, "", reason)));
    }

    void finished(TestIdentifier test, TestExecutionResult result) {
        Optional<Throwable> thrown = result.getThrowable();
        String type = thrown.map(failure -> failure.getClass().getName()).orElse("");
        String words = thrown.map(Throwable::getMessage).orElse("");
        TestResult ended = switch (result.getStatus()) {
            case SUCCESSFUL -> TestResult.PASSED;
            case FAILED -> TestResult.FAILED;
            case ABORTED -> TestResult.SKIPPED;
        };
        if (test.isTest()) {
            add(new Outcome(test, ended, millis(test), type, words));
        } else if (ended == TestResult.PASSED) {
            add(new Outcome(test, TestResult.NO_TEST, millis(test), "", ""));
        } else {
            List<TestIdentifier> open = tests(test).stream()
                    .filter(each -> !outcomes.containsKey(each.getUniqueId()))
                    .toList();
            // What has ended keeps its own end; where everything has, it is the container itself that did not.
            (open.isEmpty() ? List.of(test) : open).forEach(each -> add(new Outcome(each, ended, 0, type, words)));
        }
    }

    /** The tests inside; a container that fails before it has any stands for them. */
    private List<TestIdentifier> tests(TestIdentifier test) {
        List<TestIdentifier> inside = plan.getDescendants(test).stream()
                .filter(each -> each.isTest()
                        || (TestSources.isMethod(each) && plan.getChildren(each).isEmpty()))
                .toList();
        return inside.isEmpty() ? List.of(test) : inside;
    }

    private void add(Outcome outcome) {
        outcomes.put(outcome.test().getUniqueId(), outcome);
    }

    private long millis(TestIdentifier test) {
        Instant from = begun.get(test.getUniqueId());
        return from == null ? 0 : Duration.between(from, clock.instant()).toMillis();
    }

    /** Those that made calls, or that prove something. */
    List<TestRecord> records(CallObserver calls) {
        List<TestRecord> records = new ArrayList<>();
        outcomes.forEach((id, outcome) -> {
            TestRecord record = record(outcome, calls.seen(id));
            boolean proves = !record.proves().isEmpty() && record.result() != TestResult.NO_TEST;
            if (proves || !record.exercised().isEmpty()) {
                records.add(record);
            }
        });
        List<Exercise> nobodys = new ArrayList<>();
        for (String id : calls.tests()) {
            if (!outcomes.containsKey(id)) {
                nobodys.addAll(calls.seen(id));
            }
        }
        if (!nobodys.isEmpty()) {
            records.add(new TestRecord("", "", "", List.of(), TestResult.NO_TEST, 0, "", "", nobodys));
        }
        return records;
    }

    private TestRecord record(Outcome outcome, List<Exercise> exercised) {
        TestSources sources = TestSources.of(outcome.test(), plan);
        return new TestRecord(
                outcome.test().getUniqueId(),
                sources.className(),
                sources.name(),
                List.copyOf(sources.proves()),
                outcome.result(),
                outcome.millis(),
                outcome.failureType(),
                outcome.failure(),
                exercised);
    }
}
