package dev.precept.testkit;

import static dev.precept.testkit.trajectory.TrajectoryAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.precept.runtime.AgentSession;
import dev.precept.runtime.session.Current;
import dev.precept.runtime.session.Watchers;
import dev.precept.testkit.shop.Refunds;
import dev.precept.testkit.shop.ShopAgent;
import dev.precept.testkit.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What the extension does about tests that fail, seen from outside. */
class FailingTestsTest implements TestExecutionListener {

    private final List<Throwable> failures = new ArrayList<>();
    private final List<String> reports = new ArrayList<>();

    @AgentUnderTest(value = ShopAgent.class, woven = false)
    static final class Failing {
        @Test
        void failsInTheMiddle(Trajectory trajectory) {
            new Refunds().refund("OLD", "5");
            assertThat(trajectory).called("issueRefund");
        }
    }

    @AgentUnderTest(ShopAgent.class)
    static final class Unwoven {
        @Test
        void isNeverReached() {}
    }

    @AgentUnderTest(value = ShopAgent.class, woven = false, at = "noon")
    static final class BadTime {
        @Test
        void isNeverReached() {}
    }

    @AgentUnderTest(value = ShopAgent.class, woven = false)
    static final class Twice {
        @RegisterExtension
        final PreceptExtension second = PreceptExtension.of(ShopAgent.class).withoutWeaving();

        @Test
        void isNeverReached() {}
    }

    static final class WithoutAgent {
        @Test
        void asksForWhatNobodyGives(AgentSession session) {
            session.close();
        }
    }

    @ExtendWith(PreceptExtension.class)
    static final class WithoutAnnotation {
        @Test
        void isNeverReached() {}
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        result.getThrowable().ifPresent(failures::add);
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        reports.addAll(entry.getKeyValuePairs().values());
    }

    private String failureOf(Class<?> test) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(test))
                .build();
        LauncherFactory.create().execute(request, this);
        assertThat(failures).hasSize(1);
        return failures.get(0).getMessage();
    }

    @Test
    void aFailedTestLeavesNothingBehind() {
        failureOf(Failing.class);

        assertThat(Current.get().boundSession()).isNull();
        assertThat(Watchers.any()).isFalse();
    }

    @Test
    void aFailedTestHasItsTrajectoryInTheReport() {
        assertThat(failureOf(Failing.class))
                .contains("IssueRefund was never called: it was proposed once, and refused.");
        assertThat(reports).singleElement().asString().contains("OLD").contains("Only orders younger than 30 days");
    }

    @Test
    void toolsThatNothingGuardsAreNotTested() {
        assertThat(failureOf(Unwoven.class)).startsWith("[PRE-0701] Nothing guards the tools of agent \"shop\"");
        assertThat(Current.get().boundSession()).isNull();
    }

    @Test
    void twoSessionsForOneTestAreAMistake() {
        assertThat(failureOf(Twice.class)).startsWith("Two sessions are asked for around isNeverReached()");
        assertThat(Current.get().boundSession()).isNull();
        assertThat(Watchers.any()).isFalse();
    }

    @Test
    void aTimeThatIsNoneIsSaid() {
        assertThat(failureOf(BadTime.class))
                .isEqualTo("@AgentUnderTest(at = \"noon\") is no time. Fix: write it as 2030-03-10T12:00:00Z.");
    }

    @Test
    void anExtensionWithoutAnAgentSaysWhatToWrite() {
        assertThat(failureOf(WithoutAnnotation.class)).contains("Fix: put @AgentUnderTest(….class) on the test");
    }

    @Test
    void withoutTheExtensionNobodyGivesASession() {
        assertThat(failureOf(WithoutAgent.class)).contains("No ParameterResolver registered");
    }
}
