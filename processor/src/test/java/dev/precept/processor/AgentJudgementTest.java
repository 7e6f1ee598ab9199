package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.precept.runtime.ApprovalPendingException;
import dev.precept.runtime.ContractException;
import dev.precept.runtime.ToolRefusedException;
import dev.precept.runtime.contract.AgentModel;
import dev.precept.runtime.session.Current;
import dev.precept.runtime.session.LiveSession;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The clauses of an agent and of its tools, as they are generated, on the real runtime. */
class AgentJudgementTest {

    private static final String AGENT = Fixture.HEAD + """
            @AgentContract(id = "desk", version = "1", tools = DeskTools.class, routes = {"people", "legal"})
            @Invariant(rule = "Never drops anything", withheld = "drop*", limit = @Limit(calls = 4))
            @Invariant(rule = "Only in office hours", require =
                "now.getHours('Europe/Vienna') >= 8 && now.getHours('Europe/Vienna') < 18")
            @Invariant(rule = "At most two calls a session", require = "session.calls < 2",
                otherwise = ESCALATE, route = "people")
            @OutOfScope(value = "Mail at noon", route = "legal", message = "Ask tomorrow",
                when = "tool == 'sendMail' && now.getHours() == 12")
            @OutOfScope(value = "Lottery", route = "legal", phrases = "lottery")
            %spublic interface DeskAgent {}
            """.formatted(AgentFixtures.BARE_ANSWERS);

    private static final String TOOLS = Fixture.HEAD + """
            public class DeskTools {
                @Tool @Effect(IRREVERSIBLE)
                @Invariant(rule = "Small", require = "amount > 0 && amount <= 500")
                public void pay(BigDecimal amount) {}

                @Tool(name = "sendMail") @Effect(IRREVERSIBLE)
                @Invariant(rule = "Few", limit = @Limit(calls = 50))
                public void mail() {}
            }
            """;

    private static final Compiled DESK = Shapes.strictly(AGENT, TOOLS);

    private final Loaded loaded = new Loaded(DESK.generated());
    private final Object tools;
    private Instant clock = Instant.parse("2026-01-05T10:00:00Z");
    private final LiveSession session;

    AgentJudgementTest() throws Throwable {
        tools = loaded.type("shop.DeskTools").getConstructor().newInstance();
        session = new LiveSession(model(), () -> clock);
        Current.get().open(session);
    }

    private AgentModel model() throws Throwable {
        return (AgentModel) Objects.requireNonNull(Loaded.call(loaded.guard("shop.DeskAgentPreceptContract", "model")));
    }

    @AfterEach
    void close() {
        Current.get().frame(null);
        session.close();
    }

    @Test
    void letsACallPassThatEveryRuleAllows() {
        assertThatCode(() -> pay("500")).doesNotThrowAnyException();
        assertThatCode(this::mail).doesNotThrowAnyException();
    }

    @Test
    void refusesOutsideOfOfficeHoursInTheZoneOfTheRule() {
        clock = Instant.parse("2026-01-05T17:00:00Z");
        assertThat(refused("1").rules()).containsExactly("only-in-office-hours");

        clock = Instant.parse("2026-01-05T16:59:59Z");
        assertThatCode(() -> pay("1")).doesNotThrowAnyException();
    }

    @Test
    void reportsTheAgentsRulesAndTheToolsTogether() {
        clock = Instant.parse("2026-01-05T17:00:00Z");

        assertThat(refused("501").rules()).containsExactly("only-in-office-hours", "small");
        assertThat(refused("501").getMessage())
                .isEqualTo("Refused by contract: pay was not run. Rules: Only in office hours. Small."
                        + " Do not retry unchanged.");
    }

    @Test
    void asksThePersonWhomTheAgentsRuleNames() throws Throwable {
        pay("1");
        pay("2");

        ContractException refused = refused("3");

        assertThat(refused).isInstanceOf(ApprovalPendingException.class);
        assertThat(refused.routes()).containsExactly("people");
        assertThat(refused("501")).isInstanceOf(ToolRefusedException.class);
    }

    @Test
    void excludesByTheNameOfTheTool() {
        clock = Instant.parse("2026-01-05T12:00:00Z");

        assertThatCode(() -> pay("1")).doesNotThrowAnyException();
        ContractException refused = catchThrowableOfType(ContractException.class, this::mail);
        assertThat(refused.rules()).containsExactly("mail-at-noon");
        assertThat(refused.getMessage())
                .contains("Out of scope: Mail at noon. It belongs to legal. Tell the customer: Ask tomorrow.");
    }

    @Test
    void keepsTheNumbersOfRulesWithBudgets() throws Throwable {
        AgentModel model = model();

        assertThat(model.rules())
                .extracting(rule -> rule.id())
                .containsExactly(
                        "never-drops-anything", "only-in-office-hours", "at-most-two-calls-a-session", "mail-at-noon");
        assertThat(model.limits()).singleElement().satisfies(limit -> {
            assertThat(limit.rule()).isZero();
            assertThat(limit.budget()).isEqualTo("shop.DeskAgent#never-drops-anything");
        });
        assertThat(model.exclusions()).hasSize(2);
    }

    @Test
    void writesPlainJava() {
        assertThat(DESK.source("shop.DeskAgentPreceptContract"))
                .contains(
                        "// At most two calls a session: session.calls < 2",
                        "breach = Breach.ifExcluded(breach, 3, ",
                        "Instant now = frame.now();",
                        "DeskAgentPreceptContract::judge")
                .doesNotContain("reflect", "caller");
    }

    @Test
    void leavesAContractWithoutClausesAsItWas() {
        assertThat(Fixture.agent(AgentFixtures.COMPLETE)
                        .compile()
                        .succeeds()
                        .source("shop.SupportAgentPreceptContract"))
                .doesNotContain("judge", "Breach");
    }

    private ContractException refused(String amount) {
        ContractException refused = catchThrowableOfType(ContractException.class, () -> pay(amount));
        assertThat(refused).isNotNull();
        return refused;
    }

    private void pay(String amount) throws Throwable {
        Object frame =
                Loaded.call(loaded.guard("shop.DeskToolsPreceptGuard", "pay_enter"), tools, new BigDecimal(amount));
        Loaded.call(loaded.guard("shop.DeskToolsPreceptGuard", "pay_leave"), frame, tools, new BigDecimal(amount));
    }

    private void mail() throws Throwable {
        Object frame = Loaded.call(loaded.guard("shop.DeskToolsPreceptGuard", "mail_enter"), tools);
        Loaded.call(loaded.guard("shop.DeskToolsPreceptGuard", "mail_leave"), frame, tools);
    }
}
