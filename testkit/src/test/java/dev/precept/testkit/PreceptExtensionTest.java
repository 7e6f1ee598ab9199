package dev.precept.testkit;

import static dev.precept.testkit.trajectory.TrajectoryAssertions.assertThat;
import static dev.precept.testkit.trajectory.TrajectoryAssertions.withArg;
import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.runtime.AgentSession;
import dev.precept.runtime.session.Current;
import dev.precept.testkit.shop.Refunds;
import dev.precept.testkit.shop.ShopAgent;
import dev.precept.testkit.trajectory.Trajectory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A session of its own around each test, with what the test asks for. */
@AgentUnderTest(value = ShopAgent.class, woven = false, at = "2030-03-10T12:00:00Z")
class PreceptExtensionTest {

    private final Refunds shop = new Refunds();

    @BeforeEach
    void aSessionIsThereBeforeTheTest(AgentSession session) {
        assertThat(session.calls()).isZero();
    }

    @Test
    void aTestIsGivenItsSession(AgentSession session) {
        assertThat(session.agent()).isEqualTo("shop");
        assertThat(Current.get().session()).isSameAs(session);
    }

    @Test
    void itsCallsAreRecorded(Trajectory trajectory) {
        shop.refund("A1", "5");

        assertThat(trajectory).calledOnce("issueRefund", withArg("orderId", "A1"), withArg("amount", 5.0));
    }

    @Test
    void theClockStandsWhereTheTestSaysIt(TestClock clock, Trajectory trajectory) {
        shop.lookUp("A1");
        clock.advance(Duration.ofHours(1));
        shop.lookUp("A1");

        assertThat(trajectory.steps())
                .extracting(step -> step.at())
                .containsExactly(Instant.parse("2030-03-10T12:00:00Z"), Instant.parse("2030-03-10T13:00:00Z"));
    }

    @Test
    void aCallOfAnotherThreadBelongsToTheSessionThatItCarries(AgentSession session, Trajectory trajectory)
            throws InterruptedException {
        Thread with = new Thread(session.wrap((Runnable) () -> shop.refund("A1", "1")));
        with.start();
        with.join();
        Thread without = new Thread(() -> shop.lookUp("A1"));
        without.start();
        without.join();

        assertThat(trajectory).called("issueRefund").neverProposed("lookUp");
    }

    @Test
    void sessionsAtTheSameTimeDoNotSeeEachOther() throws InterruptedException {
        CyclicBarrier together = new CyclicBarrier(4);
        List<String> seen = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            String order = "A" + i;
            threads.add(new Thread(() -> {
                try (OpenSession open =
                        SessionPlan.of(ShopAgent.class).withoutWeaving().open()) {
                    together.await();
                    new Refunds().lookUp(order);
                    together.await();
                    synchronized (seen) {
                        seen.add(String.valueOf(open.recorder().steps().stream()
                                .map(step -> step.arguments().get("orderId"))
                                .toList()));
                    }
                } catch (Exception unexpected) {
                    throw new IllegalStateException(unexpected);
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(seen).containsExactlyInAnyOrder("[A1]", "[A2]", "[A3]", "[A4]");
    }

    @Nested
    class InANestedClass {
        @Test
        void theOuterAgentIsMeant(AgentSession session) {
            assertThat(session.agent()).isEqualTo("shop");
        }
    }
}
