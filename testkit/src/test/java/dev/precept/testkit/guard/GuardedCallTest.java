package dev.precept.testkit.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.precept.runtime.ContractException;
import dev.precept.runtime.ToolRefusedException;
import dev.precept.testkit.AgentUnderTest;
import dev.precept.testkit.shop.Order;
import dev.precept.testkit.shop.ShopAgent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tools are found by name and called through their own guards, with facts and bodies that a test gives. */
@AgentUnderTest(value = ShopAgent.class, woven = false)
class GuardedCallTest {

    private final AgentTools agent = AgentTools.of(ShopAgent.class);
    private final GuardedTool refund = agent.find("issueRefund").orElseThrow();
    private final Object[] five = {"A1", new BigDecimal("5")};

    @Test
    void anAgentsToolsAreKnownByName() {
        assertThat(agent.names()).containsExactly("issueRefund", "lookUp", "sendMail");
        assertThat(refund.parameters()).containsExactly("orderId", "amount");
        assertThat(refund.hash()).hasSize(64);
        assertThat(agent.rules())
                .extracting(rule -> rule.id())
                .contains("approval", "short", "never-changes-an-account");
    }

    @Test
    void aTypeWithoutAContractIsSaid() {
        assertThatThrownBy(() -> AgentTools.of(String.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PRE-0706");
    }

    @Test
    void aGuardAsksTheGivenFacts() throws Throwable {
        List<String> asked = new ArrayList<>();
        Object result = GuardedCall.answered(
                refund,
                (fact, arguments, type) -> {
                    asked.add(fact + arguments);
                    return new Order("ada", 1, BigDecimal.TEN);
                },
                five,
                () -> "done");

        assertThat(result).isEqualTo("done");
        assertThat(asked).containsExactly("order[A1]");
    }

    @Test
    void aFactThatFailsRefusesAndTheBodyDoesNotRun() {
        List<String> bodies = new ArrayList<>();
        ContractException refused = catchThrowableOfType(
                ContractException.class,
                () -> GuardedCall.answered(
                        refund,
                        (fact, arguments, type) -> {
                            throw new IllegalStateException("the database is down");
                        },
                        five,
                        () -> bodies.add("ran")));

        assertThat(refused).isInstanceOf(ToolRefusedException.class);
        assertThat(refused.rules()).containsExactly("young");
        assertThat(bodies).isEmpty();
    }

    @Test
    void aToolWhoseClausesAskNothingNeedsNobody() throws Throwable {
        GuardedTool lookUp = agent.find("lookUp").orElseThrow();

        assertThat(GuardedCall.answered(lookUp, (fact, arguments, type) -> null, new Object[] {"A1"}, () -> "there"))
                .isEqualTo("there");
    }

    @Test
    void whatABodyReturnsThatDoesNothing() {
        assertThat(Defaults.of(int.class)).isEqualTo(0);
        assertThat(Defaults.of(boolean.class)).isEqualTo(false);
        assertThat(Defaults.of(String.class)).isNull();
        assertThat(Defaults.of(void.class)).isNull();
    }

    @Test
    void aRuleIsNamedByItsIdItsTextOrItsBeginning() {
        assertThat(refund.rules())
                .filteredOn(rule -> RuleName.means("No refund above 500 USD", rule))
                .hasSize(1);
        assertThat(refund.rules())
                .filteredOn(rule -> RuleName.means("approval", rule))
                .hasSize(1);
        assertThat(refund.rules()).noneMatch(rule -> RuleName.means("No refund abo", rule) || RuleName.means("", rule));
        assertThat(RuleName.fix("aproval", refund.rules())).isEqualTo("did you mean \"approval\"?");
    }
}
