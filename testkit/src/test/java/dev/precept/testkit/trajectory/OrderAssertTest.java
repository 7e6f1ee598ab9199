package dev.precept.testkit.trajectory;

import static dev.precept.testkit.trajectory.TrajectoryAssertions.assertThat;
import static dev.precept.testkit.trajectory.TrajectoryAssertions.sameArg;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Each pattern from both sides: what it accepts, and the nearest that it does not. */
class OrderAssertTest {

    private final List<Step> steps = new ArrayList<>();

    @Test
    void eachRefundComesAfterItsCustomerWasIdentified() {
        ran("identify", 1);
        ran("refund", 1);
        ran("refund", 1L);

        order().eachAfter("refund", "identify", sameArg("customer"));
    }

    @Test
    void anotherCustomerIsNotTheSame() {
        ran("identify", 1);
        ran("refund", 2);

        order().eachAfter("refund", "identify");
        assertThat(failure(it -> it.eachAfter("refund", "identify", sameArg("customer"))))
                .startsWith("Refund was to be called only after identify with the same customer, and was.");
    }

    @Test
    void whatComesLaterDoesNotComeBefore() {
        ran("refund", 1);
        ran("identify", 1);

        assertThat(failure(it -> it.eachAfter("refund", "identify"))).contains("only after identify");
    }

    @Test
    void aRefusedOrUncertainCallProvesNothing() {
        step("identify", 1, Ending.REFUSED);
        step("identify", 1, Ending.UNCERTAIN);
        ran("refund", 1);

        assertThat(failure(it -> it.eachAfter("refund", "identify"))).contains("only after identify");
    }

    @Test
    void nothingIsPaidAfterTheAccountWasClosed() {
        ran("pay", 1);
        ran("close", 1);
        ran("pay", 2);

        order().noneAfter("pay", "close", sameArg("customer"));
        assertThat(failure(it -> it.noneAfter("pay", "close")))
                .startsWith("Pay was not to be called after close, and was.");
    }

    @Test
    void whatMayHaveClosedItIsEnough() {
        step("close", 1, Ending.UNCERTAIN);
        ran("pay", 1);

        assertThat(failure(it -> it.noneAfter("pay", "close", sameArg("customer"))))
                .contains("not to be called after close");
    }

    @Test
    void aRefusedCallClosesNothing() {
        step("close", 1, Ending.REFUSED);
        ran("pay", 1);

        order().noneAfter("pay", "close", sameArg("customer"));
    }

    @Test
    void eachRefundIsFollowedByAMailAboutIt() {
        ran("refund", 1);
        ran("refund", 2);
        ran("mail", 2);
        ran("mail", 1);
        order().eachFollowedBy("refund", "mail", sameArg("customer"));

        ran("refund", 1);
        assertThat(failure(it -> it.eachFollowedBy("refund", "mail", sameArg("customer"))))
                .startsWith("Refund was to be followed by mail with the same customer, and was not.");
    }

    @Test
    void whatHasToHappenHappens() {
        ran("mail", 1);
        step("refund", 1, Ending.REFUSED);

        order().happens("mail").and().called("mail");
        assertThat(failure(it -> it.happens("refund"))).startsWith("Refund was to run, and never did.");
    }

    private OrderAssert order() {
        return assertThat(Trajectory.of(steps)).order();
    }

    private String failure(Consumer<OrderAssert> said) {
        AssertionError error = catchThrowableOfType(AssertionError.class, () -> said.accept(order()));
        assertThat(error).as("an assertion that does not hold").isNotNull();
        return error.getMessage();
    }

    private void ran(String tool, Object customer) {
        step(tool, customer, Ending.RAN);
    }

    private void step(String tool, Object customer, Ending ending) {
        steps.add(Step.of(steps.size() + 1, tool, Map.of("customer", customer), ending));
    }
}
