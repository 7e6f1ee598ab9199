package dev.precept.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.runtime.OutcomeUncertainException;
import dev.precept.runtime.Precept;
import dev.precept.runtime.PreceptEvent;
import dev.precept.runtime.PreceptListener;
import dev.precept.runtime.ToolRefusedException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // a subscription is closed, and never asked
class GuardFaultsTest {

    @Test
    void turnsAnyFaultOfAGuardIntoARefusalWithoutItsText() {
        RuntimeException refusal = GuardFaults.onEnter("refund", new NoClassDefFoundError("shop/DeskPreceptGuard"));

        assertThat(refusal).isInstanceOf(ToolRefusedException.class).hasNoCause();
        assertThat(refusal.getMessage()).contains("refund").doesNotContain("Desk");
    }

    @Test
    void callsTheOutcomeUncertainWhenTheFaultCameAfterTheBody() {
        assertThat(GuardFaults.onLeave("refund", null, new StackOverflowError()))
                .isInstanceOf(OutcomeUncertainException.class);
    }

    @Test
    void passesARefusalThrough() {
        RuntimeException refusal = GuardFaults.refuse("refund", "the guard is missing");

        assertThat(GuardFaults.onEnter("refund", refusal)).isSameAs(refusal);
        assertThat(GuardFaults.onLeave("refund", null, refusal)).isSameAs(refusal);
    }

    @Test
    void tellsTheListenersWhatTheModelIsNotTold() {
        List<PreceptEvent> seen = new ArrayList<>();
        ArithmeticException bug = new ArithmeticException("bug");
        try (PreceptListener.Subscription subscription = Precept.listen(seen::add)) {
            assertThat(subscription).isNotNull();
            GuardFaults.onEnter("refund", bug);
        }

        assertThat(seen).singleElement().satisfies(event -> {
            assertThat(event.failure()).isSameAs(bug);
            assertThat(event.phase()).isEqualTo(PreceptEvent.Phase.REFUSAL);
        });
    }
}
