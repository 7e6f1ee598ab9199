package dev.precept.testkit.coverage;

import dev.precept.testkit.data.BadInput;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Records which rules the tests of a run exercise, and how those end that prove criteria. JUnit finds it on the class
 * path; it does nothing unless the configuration parameter, or system property, {@code precept.coverage} names a folder.
 *
 * <p>No test fails because of it: what goes wrong here is said on standard error.
 */
public final class ContractCoverageListener implements TestExecutionListener {

    private static final AtomicInteger RUNS = new AtomicInteger();
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS").withZone(ZoneOffset.UTC);

    private final InstantSource clock;
    private final PrintStream out;
    private final PrintStream err;
    private @Nullable Recording recording;

    private record Recording(
            CoverageSettings settings, Instant at, CallObserver calls, TestOutcomes outcomes, RunningTests running) {}

    /** Made by JUnit. */
    public ContractCoverageListener() {
        this(InstantSource.system(), System.out, System.err);
    }

    ContractCoverageListener(InstantSource clock, PrintStream out, PrintStream err) {
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        CoverageSettings.of(plan.getConfigurationParameters()::get).ifPresent(settings -> {
            RunningTests running = RunningTests.here();
            recording = new Recording(
                    settings, clock.instant(), new CallObserver(running), new TestOutcomes(plan, clock), running);
        });
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        if (recording != null) {
            recording.running().started(test.getUniqueId(), test.isTest());
            recording.outcomes().started(test);
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        if (recording != null) {
            recording.outcomes().skipped(test, reason);
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (recording != null) {
            recording.running().finished(test.getUniqueId());
            recording.outcomes().finished(test, result);
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        Recording done = recording;
        recording = null;
        if (done != null) {
            done.calls().close();
            keep(done);
        }
    }

    private void keep(Recording done) {
        RunRecord run = run(done);
        RunFolder folder = new RunFolder(done.settings().folder());
        String name = NAME.format(run.at()) + '-' + ProcessHandle.current().pid() + '-' + RUNS.incrementAndGet();
        try {
            folder.alone(() -> {
                folder.keep(run, name);
                Coverage all = Coverage.of(folder.read());
                CoverageReports.write(folder, all);
                out.println("precept: " + CoverageTable.summary(all) + ": "
                        + done.settings().folder().resolve("coverage.txt"));
            });
        } catch (BadInput unwritable) {
            err.println("precept: " + unwritable.getMessage() + " What this run showed:");
            err.println(CoverageTable.text(Coverage.of(new Runs(List.of(run), List.of()))));
        }
    }

    private static RunRecord run(Recording done) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        KnownTools known = KnownTools.of(
                done.calls().tools(),
                loader == null ? ClassLoader.getSystemClassLoader() : loader,
                done.settings()::counts);
        List<RuleOwner> owners = new ArrayList<>(known.owners());
        owners.addAll(done.calls().agents());
        return new RunRecord(
                done.at(), owners, known.problems(), done.outcomes().records(done.calls()));
    }
}
