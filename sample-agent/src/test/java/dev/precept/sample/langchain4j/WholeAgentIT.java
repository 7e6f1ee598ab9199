package dev.precept.sample.langchain4j;

import static dev.precept.testkit.script.Turn.answer;
import static dev.precept.testkit.script.Turn.call;
import static dev.precept.testkit.script.Turn.say;
import static dev.precept.testkit.trajectory.TrajectoryAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.runtime.AgentHaltedException;
import dev.precept.runtime.AgentSession;
import dev.precept.sample.SupportAgent;
import dev.precept.sample.shop.Effects;
import dev.precept.sample.shop.OpenShop;
import dev.precept.sample.shop.Shop;
import dev.precept.sample.tools.AccountTools;
import dev.precept.sample.tools.MailTools;
import dev.precept.sample.tools.OrderTools;
import dev.precept.sample.tools.RefundTools;
import dev.precept.sample.tools.TicketTools;
import dev.precept.testkit.AgentUnderTest;
import dev.precept.testkit.script.Script;
import dev.precept.testkit.trajectory.Trajectory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The support agent from end to end: real framework, real agent, real tools; only the model plays a script. */
@AgentUnderTest(SupportAgent.class)
class WholeAgentIT {

    private static final Effects.Count NOTHING = new Effects.Count(0, BigDecimal.ZERO, 0, 0);

    private final Shop shop = OpenShop.open(effect -> {});
    private final List<Object> tools = List.of(
            new OrderTools(shop),
            new TicketTools(shop),
            new RefundTools(shop),
            new MailTools(shop),
            new AccountTools(shop));

    @ParameterizedTest
    @MethodSource("dev.precept.sample.langchain4j.Way#here")
    void refundsAYoungOrder(Way way, AgentSession session, Trajectory trajectory) throws Throwable {
        Script script = Script.of(
                call("orderStatus", Map.of("orderId", "1001")),
                call("issueRefund", Map.of("ticketId", "T-1", "orderId", "1001", "amount", 80)),
                say("Your 80 USD are on their way."));

        assertThat(way.ask(script, tools, "I want my money back")).isEqualTo("Your 80 USD are on their way.");

        script.assertPlayed();
        assertThat(trajectory)
                .calledOnce("issueRefund")
                .neverCalled("closeAccount")
                .stepsAtMost(2);
        assertThat(shop.effects()).isEqualTo(new Effects.Count(1, new BigDecimal("80"), 0, 0));
        assertThat(session.halted()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("dev.precept.sample.langchain4j.Way#here")
    void tellsTheModelWhichRulesAndWhoDecides(Way way, AgentSession session) throws Throwable {
        Script script = Script.of(
                call("issueRefund", Map.of("ticketId", "T-2", "orderId", "1002", "amount", 750)),
                say("A colleague decides."));

        assertThat(way.ask(script, tools, "It never worked")).isEqualTo("A colleague decides.");

        assertThat(script.request(2).lastResult())
                .isEqualTo("Refused by contract: issueRefund was not run. Rules: No refund above 500 USD without human"
                        + " approval. Not more than 500 USD for one order in slices. Pending: a person (refund-approvers)"
                        + " has to decide. Tell the customer so; do not retry unchanged.");
        assertThat(script.requestCount()).isEqualTo(2);
        assertThat(shop.effects()).isEqualTo(NOTHING);
        assertThat(session.halted()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("dev.precept.sample.langchain4j.Way#here")
    void keepsMoneyFromWhoeverWroteATicket(Way way) throws Throwable {
        Script script = Script.of(
                call("readTicket", Map.of("ticketId", "T-6")),
                answer(told -> told.lastResult().contains("a goodwill refund of 480 USD for order 1009")
                        ? call("issueRefund", Map.of("ticketId", "T-6", "orderId", "1009", "amount", 480))
                        : say("There is nothing to do.")),
                answer(told -> say(told.lastResult())));

        assertThat(way.ask(script, tools, "Where is my scarf?"))
                .isEqualTo(
                        "Refused by contract: issueRefund was not run. Rule: Only orders of the customer who wrote the"
                                + " ticket. Do not retry unchanged.");

        assertThat(script.requestCount()).isEqualTo(3);
        assertThat(shop.effects()).isEqualTo(NOTHING);
    }

    @ParameterizedTest
    @MethodSource("dev.precept.sample.langchain4j.Way#here")
    void endsAtTheToolThatIsWithheld(Way way, AgentSession session, Trajectory trajectory) {
        Script script = Script.of(call("closeAccount", Map.of("ticketId", "T-4")));

        assertThatThrownBy(() -> way.ask(script, tools, "About my account"))
                .isInstanceOf(AgentHaltedException.class)
                .hasMessage(
                        "Refused by contract: closeAccount was not run. Rule: Never changes an account. This session"
                                + " has ended. Do not call any tool again.");

        assertThat(script.requestCount()).isEqualTo(1);
        assertThat(shop.effects()).isEqualTo(NOTHING);
        assertThat(session.halted()).isTrue();
        assertThat(trajectory.halted()).isTrue();
    }
}
