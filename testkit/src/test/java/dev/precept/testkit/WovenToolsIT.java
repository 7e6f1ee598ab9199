package dev.precept.testkit;

import static dev.precept.testkit.trajectory.TrajectoryAssertions.assertThat;
import static dev.precept.testkit.trajectory.TrajectoryAssertions.withArg;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.runtime.ApprovalPendingException;
import dev.precept.testkit.scenario.Scenarios;
import dev.precept.testkit.shop.MailTools;
import dev.precept.testkit.shop.Order;
import dev.precept.testkit.shop.RefundTools;
import dev.precept.testkit.shop.ShopAgent;
import dev.precept.testkit.shop.ShopTools;
import dev.precept.testkit.shop.Urgency;
import dev.precept.testkit.trajectory.Trajectory;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With the java agent: tools are called as an application calls them, and the testkit sees it. */
@AgentUnderTest(ShopAgent.class)
class WovenToolsIT {

    private final RefundTools tools = new RefundTools(Map.of("A1", new Order("ada", 3, BigDecimal.TEN)));

    @Test
    void aToolThatIsCalledAsItIsHasItsStep(Trajectory trajectory) {
        tools.issueRefund("A1", new BigDecimal("5"));
        MailTools.sendMail(List.of("ada"), "Done", Urgency.NOW);

        assertThat(trajectory)
                .calledOnce("issueRefund", withArg("orderId", "A1"), withArg("amount", 5))
                .before("sendMail")
                .everythingRan()
                .effects(2);
        assertThat(trajectory.steps().get(0).result()).isEqualTo("refunded 5");
    }

    @Test
    void aRefusalHasItsStep(Trajectory trajectory) {
        assertThatThrownBy(() -> tools.issueRefund("A1", new BigDecimal("501")))
                .isInstanceOf(ApprovalPendingException.class);

        assertThat(trajectory).refusedBy("approval").escalatedTo("approvers").noEffects();
        assertThat(tools.refunds).isZero();
    }

    @Test
    void scenariosCallTheWovenToolOnce() {
        assertThat(Scenarios.in(Path.of("src/test/scenarios"))
                        .tools(new ShopTools()::tools)
                        .failures())
                .isEmpty();
    }
}
