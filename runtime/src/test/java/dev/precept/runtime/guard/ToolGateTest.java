package dev.precept.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.precept.runtime.AgentHaltedException;
import dev.precept.runtime.ApprovalPendingException;
import dev.precept.runtime.ContractException;
import dev.precept.runtime.OutcomeUncertainException;
import dev.precept.runtime.Precept;
import dev.precept.runtime.PreceptListener;
import dev.precept.runtime.ToolRefusedException;
import dev.precept.runtime.contract.Verdict;
import dev.precept.runtime.session.Current;
import dev.precept.runtime.session.LiveSession;
import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ToolGateTest {

    private final Desk desk = new Desk();
    private final LiveSession session = new LiveSession(Desk.AGENT);

    @BeforeEach
    void openSession() {
        Current.get().open(session);
    }

    @AfterEach
    void closeSession() {
        session.close();
    }

    @Test
    void runsTheBodyOnceWhenEveryRuleHolds() {
        refund("499.99");

        assertThat(desk.effects).isOne();
    }

    @Test
    void escalatesWhenOnlyAnEscalatingRuleIsBroken() {
        ContractException refused = refused("500.01");

        assertThat(refused).isInstanceOf(ApprovalPendingException.class);
        assertThat(refused.getMessage())
                .isEqualTo("Refused by contract: refund was not run. Rules: No refund above 500 USD without approval."
                        + " Not more than 500 in all. Pending: a person (approvers) has to decide. Tell the customer so;"
                        + " do not retry unchanged.");
        assertThat(desk.effects).isZero();
    }

    @Test
    void blocksAndAsksNobodyWhenABlockingRuleIsBrokenToo() {
        ContractException refused = refused("1000.01");

        assertThat(refused).isInstanceOf(ToolRefusedException.class);
        assertThat(refused.verdict()).isEqualTo(Verdict.BLOCK);
        assertThat(refused.rules()).containsExactly("disputes", "approved", "total");
        assertThat(refused.getMessage()).doesNotContain("Pending");
    }

    @Test
    void haltsTheSessionForGood() {
        assertThat(refused("9999")).isInstanceOf(AgentHaltedException.class);

        assertThat(session.halted()).isTrue();
        assertThat(refused("1")).isInstanceOf(AgentHaltedException.class);
        assertThat(desk.effects).isZero();
    }

    @Test
    void refusesWhatCannotBeEvaluated() {
        ContractException refused = catchThrowableOfType(ContractException.class, () -> desk.refund("A1", null));

        assertThat(refused).isInstanceOf(ToolRefusedException.class);
        assertThat(refused.getMessage()).contains("It cannot be judged with these arguments.");
        assertThat(session.halted()).isFalse();
        assertThat(desk.effects).isZero();
    }

    @Test
    void countsTheSumOfTheSession() {
        refund("375");

        assertThat(refused("375").rules()).containsExactly("total");
        refund("125");
        assertThat(desk.effects).isEqualTo(2);
    }

    @Test
    void givesBackWhatARefusedCallReserved() {
        refused("-1");

        refund("500");
        assertThat(desk.effects).isOne();
    }

    @Test
    void keepsWhatAFailedBodyUsed() {
        desk.body = () -> {
            throw new IllegalStateException("provider down: secret");
        };
        OutcomeUncertainException failed = catchThrowableOfType(OutcomeUncertainException.class, () -> refund("300"));

        assertThat(failed.routes()).containsExactly("payments-oncall");
        assertThat(failed.getMessage()).doesNotContain("secret").contains("payments-oncall");
    }

    @Test
    void neverRepeatsAToolWhosePersonTookOver() {
        desk.body = () -> {
            throw new IllegalStateException();
        };
        assertThatThrownBy(() -> refund("1")).isInstanceOf(OutcomeUncertainException.class);

        desk.body = () -> desk.effects++;
        assertThat(refused("1")).isInstanceOf(ToolRefusedException.class);
        assertThat(desk.effects).isZero();
    }

    @Test
    void withholdsAResultThatBreaksAPostcondition() {
        desk.booked = false;

        assertThatThrownBy(() -> refund("1"))
                .isInstanceOf(OutcomeUncertainException.class)
                .hasMessageContaining("The booking is confirmed");
        assertThat(desk.effects).isOne();
        desk.booked = true;
        assertThat(refused("1")).isInstanceOf(ToolRefusedException.class);
    }

    @Test
    void endsASessionAfterTenRefusals() {
        for (int i = 1; i <= 9; i++) {
            assertThat(refused("-1")).isInstanceOf(ToolRefusedException.class);
        }

        assertThat(refused("-1")).isInstanceOf(AgentHaltedException.class);
        assertThat(session.halted()).isTrue();
    }

    @Test
    void endsASessionThatUsedUpItsCalls() {
        for (int i = 0; i < 20; i++) {
            refund("1");
        }

        assertThat(refused("1")).isInstanceOf(AgentHaltedException.class);
        assertThat(desk.effects).isEqualTo(20);
    }

    @Test
    void refusesALimitWithoutASession() {
        session.close();

        assertThat(refused("1").rules()).containsExactly("total");
    }

    @Test
    void letsTheApplicationCallInItsOwnName() {
        session.close();

        Precept.asApplication("nightly batch", () -> refund("1"));
        assertThat(desk.effects).isOne();
    }

    @Test
    void holdsTheApplicationToTheClauses() {
        Precept.asApplication(
                "nightly batch", () -> assertThat(refused("-1").rules()).containsExactly("positive"));
        assertThat(desk.effects).isZero();
    }

    @Test
    void givesCodeTheFailureAsItIs() {
        session.close();
        IllegalStateException failure = new IllegalStateException();
        desk.body = () -> {
            throw failure;
        };

        assertThatThrownBy(() -> Precept.asApplication("batch", () -> refund("1")))
                .isSameAs(failure);
    }

    @Test
    void refusesWhenTheSessionIsClosedOnAnotherThread() {
        Runnable wrapped = session.wrap(() -> refund("1"));
        session.close();

        assertThatThrownBy(wrapped::run).isInstanceOf(ToolRefusedException.class);
        assertThat(desk.effects).isZero();
    }

    @Test
    void neverCarriesACause() {
        assertThat(refused("500.01")).hasNoCause();
        assertThatThrownBy(() -> refused("9999").initCause(new IllegalStateException()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void judgesACallInsideABodyAndLeavesTheOuterOneInPlace() {
        desk.body = () -> {
            desk.body = () -> desk.effects++;
            refund("400");
            assertThat(refused("400").rules()).containsExactly("total");
            desk.effects++;
        };
        refund("50");

        assertThat(desk.effects).isEqualTo(2);
        assertThat(Current.get().frame()).isNull();
    }

    @Test
    void keepsItsLatchWhateverAListenerThrows() {
        try (PreceptListener.Subscription broken = Precept.listen(event -> sneak(new IOException("disk full")))) {
            assertThat(broken).isNotNull();
            assertThat(refused("9999")).isInstanceOf(AgentHaltedException.class);
            assertThat(refused("1")).isInstanceOf(AgentHaltedException.class);
        }
        assertThat(session.halted()).isTrue();
    }

    @Test
    void doesNotStartABodyForASessionThatEndedWhileItWasJudged() {
        try (PreceptListener.Subscription halting = Precept.listen(event -> session.halt("seen enough"))) {
            assertThat(halting).isNotNull();
            assertThat(refused("1")).isInstanceOf(AgentHaltedException.class);
        }
        assertThat(desk.effects).isZero();
    }

    @Test
    void suspendsAToolWhoseBodyWasCutShortByARefusalInsideIt() {
        desk.body = () -> {
            desk.effects++;
            desk.refund("A1", new BigDecimal("600"));
        };

        assertThat(refused("1"))
                .isInstanceOf(OutcomeUncertainException.class)
                .hasMessageStartingWith(
                        "Outcome uncertain: refund ran in part. Refused by contract: refund was not run.");
        assertThat(refused("1")).isInstanceOf(ToolRefusedException.class);
        assertThat(desk.effects).isOne();
    }

    @Test
    void refusesASummandWithMoreDigitsThanAnybodyNeeds() {
        refund("1");

        assertThat(refused("1e-5000000").rules()).containsExactly("total");
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private void refund(String amount) {
        desk.refund("A1", new BigDecimal(amount));
    }

    private ContractException refused(String amount) {
        return catchThrowableOfType(ContractException.class, () -> refund(amount));
    }
}
