package dev.precept.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.runtime.AgentHaltedException;
import dev.precept.runtime.Caller;
import dev.precept.runtime.Precept;
import dev.precept.runtime.PreceptListener;
import dev.precept.runtime.SessionBudget;
import dev.precept.runtime.Usage;
import dev.precept.runtime.guard.Desk;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("try") // what is registered is only there
class SessionBudgetTest {

    private Instant now = Instant.parse("2026-11-21T10:00:00Z");
    private final Desk desk = new Desk();
    private LiveSession session = with(budget -> budget);

    private LiveSession with(UnaryOperator<SessionBudget> budget) {
        if (session != null) {
            session.close();
        }
        session = new LiveSession(Desk.AGENT, () -> now, Caller.ANONYMOUS, budget.apply(SessionBudget.standard()));
        Current.get().open(session);
        return session;
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void endsTheSessionWithTheCallBehindTheLast() {
        with(budget -> budget.withCalls(2));
        refund();
        refund();

        assertThatThrownBy(this::refund)
                .isInstanceOf(AgentHaltedException.class)
                .hasMessage("Refused by contract: this session has ended. Do not call any tool again.");
        assertThat(desk.effects).isEqualTo(2);
        assertThat(session.halted()).isTrue();
    }

    @Test
    void countsRefusedCallsAsSteps() {
        with(budget -> budget.withSteps(2));
        assertThatThrownBy(() -> desk.refund("A", new BigDecimal("-1"))).isNotInstanceOf(AgentHaltedException.class);
        refund();

        assertThatThrownBy(this::refund).isInstanceOf(AgentHaltedException.class);
        assertThat(desk.effects).isOne();
    }

    @Test
    void endsTheSessionWhenItsTimeIsOver() {
        with(budget -> budget.withTime(Duration.ofMinutes(1)));
        now = now.plusSeconds(60).minusNanos(1);
        refund();
        now = now.plusNanos(1);

        assertThatThrownBy(this::refund).isInstanceOf(AgentHaltedException.class);
        assertThatThrownBy(() -> session.request("hello")).isInstanceOf(AgentHaltedException.class);
        assertThat(desk.effects).isOne();
    }

    @Test
    void measuresTimeByAClockThatNobodySetsBackToo() {
        long[] ticks = {0};
        Meter meter = new Meter(
                SessionBudget.standard().withTime(Duration.ofSeconds(1)), () -> Instant.EPOCH, () -> ticks[0]);
        ticks[0] = 999_999_999;
        assertThat(meter.time()).isNull();
        ticks[0] = 1_000_000_000;
        assertThat(meter.time()).isNotNull();
    }

    @Test
    void takesNoRequestAfterItsTime() {
        with(budget -> budget.withTime(Duration.ofMinutes(1)));
        now = now.plusSeconds(60);

        assertThatThrownBy(() -> session.request("hello")).isInstanceOf(AgentHaltedException.class);
    }

    @Test
    void endsTheSessionWithMoreTokensThanItHas() {
        with(budget -> budget.withTokens(100));
        session.used(Usage.tokens(60, 40));
        refund();
        session.used(Usage.tokens(0, 1));

        assertThatThrownBy(this::refund).isInstanceOf(AgentHaltedException.class);
    }

    @Test
    void endsTheSessionWithACostAboveItsOwn() {
        with(budget -> budget.withCost(new BigDecimal("0.10")));
        session.used(new Usage(1, 1, new BigDecimal("0.1000")));
        assertThat(session.halted()).isFalse();
        session.used(new Usage(1, 1, new BigDecimal("0.0001")));

        assertThat(session.halted()).isTrue();
    }

    @Test
    void endsTheSessionWhereNobodyKnowsWhatWasUsed() {
        with(budget -> budget.withTokens(1_000_000)).used(Usage.unknown());
        assertThat(session.halted()).isTrue();

        with(budget -> budget.withTokens(1_000_000)).used(Usage.tokens(5, -1));
        assertThat(session.halted()).isTrue();

        with(budget -> budget.withCost(BigDecimal.TEN)).used(Usage.tokens(1, 1));
        assertThat(session.halted()).isTrue();
    }

    @Test
    void asksNothingOfUsageWithoutABudgetForIt() {
        session.used(Usage.unknown());

        assertThat(session.halted()).isFalse();
    }

    @Test
    void doesNotLetUsageRunOver() {
        with(budget -> budget.withTokens(1_000));
        session.used(Usage.tokens(Long.MAX_VALUE, Long.MAX_VALUE));

        assertThat(session.halted()).isTrue();
    }

    @Test
    void endsWithFewerRefusalsWhereTheBudgetSaysSo() {
        with(budget -> budget.withRefusals(2));

        assertThat(session.refused()).isFalse();
        assertThat(session.refused()).isTrue();
        assertThat(session.halted()).isTrue();
    }

    @Test
    void isTheStrictestOfAllThatHold() {
        try (PreceptListener.Subscription general =
                Precept.budget(SessionBudget.standard().withCalls(1).withTokens(50))) {
            with(budget -> budget.withCalls(7).withTokens(10));
            refund();
            assertThatThrownBy(this::refund).isInstanceOf(AgentHaltedException.class);

            with(budget -> budget.withTokens(10)).used(Usage.tokens(10, 1));
            assertThat(session.halted()).isTrue();
        }
        with(budget -> budget);
        refund();
        refund();
    }

    @ParameterizedTest
    @CsvSource({"calls, 0", "steps, -1", "tokens, 0", "refusals, 0", "refusals, 11"})
    void refusesABudgetThatIsNone(String part, int value) {
        SessionBudget standard = SessionBudget.standard();
        assertThatThrownBy(() -> {
                    switch (part) {
                        case "calls" -> standard.withCalls(value);
                        case "steps" -> standard.withSteps(value);
                        case "tokens" -> standard.withTokens(value);
                        default -> standard.withRefusals(value);
                    }
                })
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PRE-0762")
                .hasMessageContaining(part + " = " + value)
                .hasMessageContaining("Fix:");
    }

    @Test
    void refusesATimeACostAndAUsageThatAreNone() {
        SessionBudget standard = SessionBudget.standard();
        assertThatThrownBy(() -> standard.withTime(Duration.ZERO)).hasMessageContaining("PRE-0762");
        assertThatThrownBy(() -> standard.withCost(BigDecimal.ZERO)).hasMessageContaining("PRE-0762");
        assertThatThrownBy(() -> new Usage(1, 1, BigDecimal.ONE.negate())).hasMessageContaining("PRE-0762");
    }

    @Test
    void givesTheLastCallToOneOfManyThreads() throws InterruptedException {
        for (int round = 0; round < 50; round++) {
            LiveSession shared = with(budget -> budget.withCalls(5));
            Desk bodies = new Desk();
            CountDownLatch start = new CountDownLatch(1);
            ExecutorService threads = Executors.newFixedThreadPool(16);
            for (int i = 0; i < 16; i++) {
                threads.execute(shared.wrap(() -> {
                    try {
                        start.await();
                        bodies.refund("A", BigDecimal.ONE);
                    } catch (InterruptedException | AgentHaltedException refused) {
                        // some are
                    }
                }));
            }
            start.countDown();
            threads.shutdown();
            assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

            assertThat(bodies.effects).isEqualTo(5);
            assertThat(shared.halted()).isTrue();
        }
    }

    private void refund() {
        desk.refund("A", BigDecimal.ONE);
    }
}
