package dev.precept.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.precept.Action;
import dev.precept.Authority;
import dev.precept.runtime.ApprovalPendingException;
import dev.precept.runtime.Caller;
import dev.precept.runtime.ContractException;
import dev.precept.runtime.Grant;
import dev.precept.runtime.GrantVerifier;
import dev.precept.runtime.Precept;
import dev.precept.runtime.PreceptEvent;
import dev.precept.runtime.PreceptEvent.Phase;
import dev.precept.runtime.PreceptListener;
import dev.precept.runtime.contract.ToolContract;
import dev.precept.runtime.session.Current;
import dev.precept.runtime.session.LiveSession;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShadowTest {

    private final Desk desk = new Desk();
    private final LiveSession session = new LiveSession(Desk.AGENT);
    private final List<PreceptEvent> events = new ArrayList<>();
    private final List<PreceptListener.Subscription> open = new ArrayList<>();
    private boolean revoked;

    ShadowTest() {
        open.add(Precept.listen(events::add));
        Current.get().open(session);
    }

    @AfterEach
    void close() {
        session.close();
        open.forEach(PreceptListener.Subscription::close);
    }

    @Test
    void recordsWhatARuleInShadowWouldHaveRefusedAndRunsTheCall() {
        shadow("tool:refund/approved tool:refund/total");

        desk.refund("A1", new BigDecimal("750"));

        assertThat(desk.effects).isOne();
        assertThat(events)
                .filteredOn(
                        event -> event.phase() == Phase.SHADOW && event.tool().equals("refund"))
                .singleElement()
                .satisfies(event -> assertThat(event.rules())
                        .extracting(broken -> broken.rule().id())
                        .containsExactly("approved", "total"));
    }

    @Test
    void refusesForTheRulesThatAreNotInShadow() {
        shadow("tool:refund/approved");

        ContractException refused = refused("750");

        assertThat(refused).isInstanceOf(ApprovalPendingException.class);
        assertThat(refused.rules()).containsExactly("total");
        assertThat(desk.effects).isZero();
    }

    @Test
    void refusesAgainOnceTheShadowIsClosed() {
        shadow("tool:refund/approved tool:refund/total").close();

        assertThat(refused("750").rules()).containsExactly("approved", "total");
    }

    @Test
    void refusesAgainOnceTheModeGrantIsRevoked() {
        shadow("tool:refund/approved tool:refund/total");
        revoked = true;

        assertThat(refused("750").rules()).containsExactly("approved", "total");
    }

    @Test
    void hasNoShadowForARuleThatHalts() {
        shadow("tool:refund/never-9999 tool:refund/disputes tool:refund/approved tool:refund/total");

        assertThat(refused("9999").rules()).containsExactly("never-9999");
        assertThat(session.halted()).isTrue();
    }

    @Test
    void hasNoShadowForTheLackOfAuthority() {
        shadow("tool:refund/approved tool:refund/total");
        CallFrame frame = Desk.REFUND.open();
        Breach lacking = frame.authority(null, 1, Authority.ELEVATED);

        assertThatThrownBy(() -> Desk.REFUND.start(frame, lacking)).isInstanceOf(ContractException.class);
    }

    @Test
    void hasNoShadowForTheAllowlist() {
        shadow("tool:closeAccount/no-accounts agent:support/no-accounts");
        ToolGate gate = ToolGate.of(ToolContract.of("shop.Desk", "closeAccount", "()V", "closeAccount")
                .build());

        assertThatThrownBy(gate::open).isInstanceOf(ContractException.class);
        assertThat(session.halted()).isTrue();
    }

    @Test
    void liftsNothingWhenAllRulesOfAToolWouldBeLifted() {
        ToolGate gate = ToolGate.of(ToolContract.of("shop.Desk", "note", "()V", "note")
                .invariant("one", "One", Action.BLOCK, "")
                .invariant("two", "Two", Action.BLOCK, "")
                .build());
        shadow("tool:note/one tool:note/two");
        CallFrame frame = gate.open();

        assertThatThrownBy(() -> gate.start(frame, new Breach(null, 0, true, "")))
                .isInstanceOf(ContractException.class);
    }

    @Test
    void letsAResultThroughWhosePromiseIsInShadow() {
        shadow("tool:refund/booked");
        desk.booked = false;

        desk.refund("A1", BigDecimal.ONE);

        assertThat(desk.effects).isOne();
        assertThat(events)
                .extracting(PreceptEvent::phase)
                .contains(Phase.SHADOW)
                .doesNotContain(Phase.UNCERTAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "tool:*/approved", "tool:refund/*", "tool:refund", "refund/approved", "halt:x/y"})
    void refusesNamesThatAreNoneOfOneRule(String names) {
        assertThatThrownBy(() -> shadow(names))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("[PRE-0733]")
                .hasMessageContaining("Fix:");
    }

    @Test
    void refusesAGrantThatLastsLongerThanFourteenDays() {
        assertThat(cast(grant("ann", Authority.ELEVATED, "tool:refund/approved", Duration.ofDays(14))))
                .isNotNull();
        assertThatThrownBy(() -> cast(grant("ann", Authority.ELEVATED, "tool:refund/approved", Duration.ofDays(15))))
                .hasMessageContaining("within 14 days");
    }

    @Test
    void refusesAGrantThatNobodyOfTheHighestTierAnswersFor() {
        assertThatThrownBy(() -> cast(grant("ann", Authority.STANDARD, "tool:refund/approved", Duration.ofDays(1))))
                .hasMessageContaining("ELEVATED");
        assertThatThrownBy(() -> cast(grant(null, Authority.ELEVATED, "tool:refund/approved", Duration.ofDays(1))))
                .hasMessageContaining("ELEVATED");
    }

    @Test
    void refusesWhatTheVerifierRefuses() {
        GrantVerifier refusing = verifier(new GrantVerifier.Refused("its signature does not fit"));

        assertThatThrownBy(() -> Precept.shadow("forged", refusing))
                .hasMessageStartingWith("[PRE-0733]")
                .hasMessageContaining("its signature does not fit");
    }

    private PreceptListener.Subscription shadow(String names) {
        return cast(grant("ann", Authority.ELEVATED, names, Duration.ofDays(1)));
    }

    private PreceptListener.Subscription cast(Grant grant) {
        PreceptListener.Subscription cast = Precept.shadow("signed", verifier(new GrantVerifier.Accepted(grant)));
        open.add(cast);
        return cast;
    }

    private static Grant grant(@Nullable String subject, Authority tier, String names, Duration lasting) {
        return new Grant(
                new Caller(subject, tier, Map.of("shadow", names)),
                "ops",
                "m-1",
                null,
                Instant.now().plus(lasting).minusSeconds(1));
    }

    private GrantVerifier verifier(GrantVerifier.Answer answer) {
        return new GrantVerifier() {
            @Override
            public Answer verify(String text) {
                return answer;
            }

            @Override
            public boolean stands(Grant grant) {
                return !revoked;
            }
        };
    }

    private ContractException refused(String amount) {
        ContractException refused =
                catchThrowableOfType(ContractException.class, () -> desk.refund("A1", new BigDecimal(amount)));
        assertThat(refused).isNotNull();
        return refused;
    }
}
