package dev.precept.processor;

import static dev.precept.processor.AgentFixtures.ANSWERS;
import static dev.precept.processor.AgentFixtures.BARE_ANSWERS;
import static dev.precept.processor.AgentFixtures.COMPLETE;
import static dev.precept.processor.Fixture.agent;
import static dev.precept.processor.Fixture.of;
import static dev.precept.processor.report.Message.*;
import static java.util.Map.entry;

import dev.precept.processor.report.Message;
import java.util.Map;

/** What provokes the messages about an agent as a whole. */
final class WholeAgentFixtures {

    private WholeAgentFixtures() {}

    private static final String FIND = """
            public class FindTools { @Tool @Effect(READ_ONLY) public String find(String id) { return id; } }
            """;

    static final Map<Message, Fixture> ALL = Map.ofEntries(
            entry(BUDGET_TWICE, budgets("""
                            @Tool @Effect(IRREVERSIBLE)
                            @Invariant(rule = "Few", limit = @Limit(calls = 3, budget = "b"))
                            @Invariant(rule = "Small", limit = /*!*/@Limit(sum = "amount", max = "5", budget = "b"))
                            public void issueRefund(BigDecimal amount) {}
                            """)),
            entry(BUDGET_CONTRADICTED, budgets("""
                            @Tool @Effect(IRREVERSIBLE)
                            @Invariant(rule = "Small", limit = @Limit(sum = "amount", max = "5", budget = "b"))
                            public void issueRefund(BigDecimal amount) {}
                            @Tool @Effect(IRREVERSIBLE)
                            @Invariant(rule = "Few", limit = @Limit(calls = 3, budget = "b"))
                            public void few() {}
                            @Tool @Effect(IRREVERSIBLE)
                            @Invariant(rule = "Small", limit = /*!*/@Limit(sum = "amount", max = "6", budget = "b"))
                            public void sendVoucher(BigDecimal amount) {}
                            """)),
            entry(TOOL_UNLISTED, agent(COMPLETE).with("""
                            public class MailTools {
                                @Tool @Effect(READ_ONLY)
                                public String /*!*/readMail(String id) { return id; }
                            }
                            """)),
            entry(
                    NO_EXCLUSION,
                    agent("/*!*/@AgentContract(id = \"support\", version = \"1\", tools = OrderTools.class)\n"
                            + BARE_ANSWERS)),
            entry(EXAMPLE_SWALLOWED, agent(COMPLETE + """
                            @InScope(value = "Deliveries", examples = {"Where is it?", "Please sénd-back my shoes."})
                            @OutOfScope(value = "Returns", route = "people", phrases = {"take back", /*!*/"Send back"})
                            """)),
            entry(
                    EXAMPLE_SWALLOWED_ELSEWHERE,
                    of(
                            "@AgentContract(id = \"a\", version = \"1\", tools = dev.precept.processor.CompiledTools.class, routes = \"nobody\")\n"
                                    + ANSWERS
                                    + "@InScope(value = \"Mine\", examples = {\"My order\", /*!*/\"The orders of others?\"})\n"
                                    + "public interface SupportAgent {}")),
            entry(
                    CRITERION_OBSERVES_NOTHING,
                    agent(COMPLETE + "/*!*/@SuccessCriterion(id = \"found\", given = \"an order\", expect = \" \")")),
            entry(
                    CRITERION_STEPS,
                    agent(
                            COMPLETE
                                    + "@SuccessCriterion(id = \"found\", given = \"an order\", expect = \"it\", maxSteps = /*!*/-2)")),
            entry(CRITERION_ID_TWICE, agent(COMPLETE + """
                            @SuccessCriterion(id = "found", given = "an order", expect = "it is found")
                            @SuccessCriterion(id = /*!*/"found", given = "no order", expect = "nothing is found")
                            """)),
            entry(
                    AGENT_ID_TWICE,
                    agent(COMPLETE)
                            .with(COMPLETE.replace("\"support\"", "/*!*/\"support\"")
                                    + "public interface TheirAgent {}")),
            entry(
                    TOOL_NAME_TWICE,
                    of(
                            FIND,
                            "public class MoreTools { @Tool(name = \"find\") @Effect(READ_ONLY) public void seek() {} }",
                            "@AgentContract(id = \"a\", version = \"1\", tools = {FindTools.class, MoreTools/*!*/.class})\n"
                                    + ANSWERS + "public interface SupportAgent {}")),
            entry(
                    CRITERION_TOOL_UNKNOWN,
                    agent(
                            COMPLETE
                                    + "@SuccessCriterion(id = \"found\", given = \"an order\", calls = {\"findOrder\", /*!*/\"findOrders\"})")),
            entry(
                    CRITERION_CALLS_WITHHELD,
                    agent(COMPLETE
                            + "@SuccessCriterion(id = \"gone\", given = \"an order\", calls = /*!*/\"dropOrder\")")),
            entry(
                    CRITERION_CONTRADICTS,
                    agent(
                            COMPLETE
                                    + "@SuccessCriterion(id = \"f\", given = \"g\", calls = \"findOrder\", neverCalls = /*!*/\"findOrder\")")),
            entry(
                    CRITERION_TOO_FEW_STEPS,
                    agent(
                            COMPLETE
                                    + "@SuccessCriterion(id = \"f\", given = \"g\", calls = \"findOrder\", maxSteps = /*!*/0)")));

    private static Fixture budgets(String tools) {
        return of(
                "public class RefundTools {\n" + tools + "}\n",
                COMPLETE.replace("OrderTools", "RefundTools") + "public interface SupportAgent {}\n");
    }
}
