package dev.precept.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.precept.Action;
import dev.precept.EffectClass;
import dev.precept.runtime.ContractException;
import dev.precept.runtime.Precept;
import dev.precept.runtime.clause.NotEvaluable;
import dev.precept.runtime.clause.Truth;
import dev.precept.runtime.clause.Unevaluable;
import dev.precept.runtime.contract.ToolContract;
import dev.precept.runtime.order.Past;
import dev.precept.runtime.session.Current;
import dev.precept.runtime.session.LiveSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The gate's part in the order of calls, with guards written by hand. */
class SequenceTest {

    private static final ToolGate VERIFY = ToolGate.of(tool("verify", EffectClass.READ_ONLY)
            .invariant("honest", "Promises nothing", Action.BLOCK, "")
            .establishes("identified", true)
            .build());
    private static final ToolGate CLOSE = ToolGate.of(
            tool("close", EffectClass.IRREVERSIBLE).establishes("closed", true).build());
    private static final ToolGate PAY = ToolGate.of(tool("pay", EffectClass.IRREVERSIBLE)
            .invariant("identified-first", "Identified first", Action.BLOCK, "")
            .after("identified", true, "PT15M")
            .invariant("open", "Open accounts only", Action.BLOCK, "")
            .notAfter("closed", true, "")
            .build());

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final LiveSession session = new LiveSession(Desk.AGENT, () -> now);

    @BeforeEach
    void openSession() {
        Current.get().open(session);
    }

    @AfterEach
    void closeSession() {
        session.close();
    }

    @Test
    void refusesWhatComesTooEarlyAndRunsItAfter() {
        assertThat(rulesAgainstPaying("a")).containsExactly("identified-first");

        verify("a", Truth.TRUE);
        pay("a");
        assertThat(rulesAgainstPaying("b")).containsExactly("identified-first");
    }

    @Test
    void refusesAgainWhenItsTimeHasPassed() {
        verify("a", Truth.TRUE);
        now = now.plus(Duration.ofMinutes(15));
        pay("a");
        now = now.plusNanos(1);
        assertThat(rulesAgainstPaying("a")).containsExactly("identified-first");
    }

    @Test
    void takesAnAnswerThatIsNoSuccessForNone() {
        verify("a", Truth.FALSE);

        assertThat(session.history().ask("identified", "a", null, now)).isEqualTo(Past.ABSENT);
    }

    @Test
    void takesASuccessThatCannotBeJudgedForUnknown() {
        verify("a", new Unevaluable("result.ok", "result is null"));

        assertThat(session.history().ask("identified", "a", null, now)).isEqualTo(Past.UNKNOWN);
        assertThat(rulesAgainstPaying("a")).containsExactly("identified-first");
    }

    @Test
    void takesASuccessAboutNobodyKnowsWhatForUnknown() {
        CallFrame frame = VERIFY.open();
        VERIFY.start(frame, null);
        VERIFY.reach(frame, 0, null, new Unevaluable("customer", "customer is null"));
        VERIFY.complete(frame, null);

        assertThat(session.history().ask("identified", "a", null, now)).isEqualTo(Past.UNKNOWN);
    }

    @Test
    void refusesACallAboutNobodyKnowsWhat() {
        verify("a", Truth.TRUE);

        assertThat(rulesAgainstPaying(new Unevaluable("customer", "customer is null")))
                .containsExactly("identified-first", "open");
    }

    @Test
    void believesWhatACallInsideDidOnceTheOutermostHasLeft() {
        CallFrame outer = CLOSE.open();
        CLOSE.start(outer, null);
        verify("a", Truth.TRUE);
        assertThat(session.history().ask("identified", "a", null, now)).isEqualTo(Past.UNKNOWN);

        CLOSE.complete(outer, null);
        assertThat(session.history().ask("identified", "a", null, now)).isEqualTo(Past.HAPPENED);
    }

    @Test
    void doesNotKnowWhatACallInsideAFailedOneDid() {
        CallFrame outer = PAY.open();
        PAY.start(outer, null);
        close("a");
        PAY.fail(outer, new IllegalStateException("down"));

        assertThat(session.history().ask("closed", "a", null, now)).isEqualTo(Past.UNKNOWN);
        assertThat(session.history().ask("closed", "b", null, now)).isEqualTo(Past.UNKNOWN);
    }

    @Test
    void doesNotFollowACallThroughEndlesslyManyOthers() {
        CallFrame outer = CLOSE.open();
        CLOSE.start(outer, null);
        for (int i = 0; i < 10_000; i++) {
            verify("a", Truth.FALSE);
        }
        verify("b", Truth.TRUE);
        CLOSE.complete(outer, null);

        assertThat(session.history().ask("identified", "b", null, now)).isEqualTo(Past.UNKNOWN);
    }

    @Test
    void reachesNothingWithAWithheldResult() {
        CallFrame frame = VERIFY.open();
        VERIFY.start(frame, null);
        VERIFY.reach(frame, 0, null, "a");
        catchThrowableOfType(
                ContractException.class, () -> VERIFY.complete(frame, new Breach(null, 0, true, "withheld")));

        assertThat(session.history().ask("identified", "a", null, now)).isEqualTo(Past.ABSENT);
    }

    @Test
    void reachesNothingOnceTheSessionIsHalted() {
        CallFrame frame = VERIFY.open();
        VERIFY.start(frame, null);
        session.halt("a test");
        VERIFY.reach(frame, 0, null, "a");
        VERIFY.complete(frame, null);

        assertThat(session.history().ask("identified", "a", null, now)).isEqualTo(Past.UNKNOWN);
    }

    @Test
    void waitsForWhatArrivesLater() {
        CompletableFuture<String> result = new CompletableFuture<>();
        CallFrame frame = VERIFY.open();
        VERIFY.start(frame, null);
        VERIFY.reach(frame, 0, null, "a");
        VERIFY.complete(frame, null, result);
        assertThat(rulesAgainstPaying("a")).containsExactly("identified-first");

        result.complete("yes");
        pay("a");
    }

    @Test
    void startsNoBodyAfterWhatHappenedMeanwhile() {
        verify("a", Truth.TRUE);
        CallFrame frame = PAY.open();
        Breach breach = judged(frame, "a");
        assertThat(breach).isNull();
        close("a");

        ContractException refused = catchThrowableOfType(ContractException.class, () -> PAY.start(frame, null));
        assertThat(refused.rules()).containsExactly("open");
    }

    @Test
    void answersAClauseOnlyWhereThereIsAnAnswer() {
        CallFrame frame = PAY.open();
        assertThat(frame.happened("identified", "a", null)).isFalse();
        verify("a", Truth.TRUE);
        assertThat(frame.happened("identified", "a", Duration.ofMinutes(1))).isTrue();

        CallFrame closing = CLOSE.open();
        CLOSE.start(closing, null);
        assertThatExceptionOfType(NotEvaluable.class).isThrownBy(() -> frame.happened("closed", "a", null));
        CLOSE.complete(closing, null);
    }

    @Test
    void leavesCodeInItsOwnNameAlone() throws Exception {
        Precept.asApplication("a test", () -> {
            pay("a");
            close("a");
            return null;
        });

        assertThat(session.history().ask("closed", "a", null, now)).isEqualTo(Past.ABSENT);
    }

    @Test
    void refusesCodeWithoutASession() {
        session.close();

        assertThat(rulesAgainstPaying("a")).containsExactly("identified-first", "open");
    }

    private static ToolContract.Builder tool(String name, EffectClass effect) {
        return ToolContract.of("shop.Desk", name, "(…)V", name)
                .effect(effect, false)
                .parameters("customer");
    }

    private static void verify(String customer, Truth ok) {
        CallFrame frame = VERIFY.open();
        VERIFY.start(frame, null);
        VERIFY.reach(frame, 0, ok, customer);
        VERIFY.complete(frame, null);
    }

    private static void close(String customer) {
        CallFrame frame = CLOSE.open();
        CLOSE.start(frame, null);
        CLOSE.reach(frame, 0, null, customer);
        CLOSE.complete(frame, null);
    }

    private static void pay(Object customer) {
        CallFrame frame = PAY.open();
        PAY.start(frame, judged(frame, customer));
        PAY.complete(frame, null);
    }

    private static @Nullable Breach judged(CallFrame frame, Object customer) {
        return PAY.order(frame, 1, PAY.order(frame, 0, null, customer), customer);
    }

    private static List<String> rulesAgainstPaying(Object customer) {
        ContractException refused = catchThrowableOfType(ContractException.class, () -> pay(customer));
        assertThat(refused).as("a refusal").isNotNull();
        return refused.rules();
    }
}
