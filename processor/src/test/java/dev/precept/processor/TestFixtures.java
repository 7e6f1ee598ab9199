package dev.precept.processor;

import static dev.precept.processor.AgentFixtures.ANSWERS;
import static dev.precept.processor.AgentFixtures.COMPLETE;
import static dev.precept.processor.Fixture.tests;
import static dev.precept.processor.report.Message.*;
import static java.util.Map.entry;

import dev.precept.processor.report.Message;
import java.util.Map;

/** What provokes the messages about tests that follow from contracts. */
final class TestFixtures {

    private static final String ORDERS = """
            public class OrderTools {
                @Tool @Effect(READ_ONLY)
                public String findOrder(String orderId) { return orderId; }
            }
            """;
    private static final String AGENT = COMPLETE + "public interface SupportAgent {}\n";
    private static final String AGENT_WITH_CRITERION =
            COMPLETE + "@SuccessCriterion(id = \"found\", given = \"an order exists\", expect = \"it is found\")\n"
                    + "public interface SupportAgent {}\n";
    private static final String ASKING = "@dev.precept.testkit.GenerateContractTests(SupportAgent.class)\n";

    private TestFixtures() {}

    static final Map<Message, Fixture> ALL = Map.ofEntries(
            entry(
                    TESTS_OF_NO_AGENT,
                    tests(
                            ORDERS,
                            AGENT,
                            "@dev.precept.testkit.GenerateContractTests({SupportAgent.class, OrderTools/*!*/.class})\n"
                                    + "class SupportTest {}\n")),
            entry(
                    TESTS_OF_NOTHING,
                    tests("/*!*/@dev.precept.testkit.GenerateContractTests({})\nclass SupportTest {}\n")),
            entry(
                    TESTS_WITHOUT_GUARD,
                    tests(
                            "@AgentContract(id = \"a\", version = \"1\", tools = dev.precept.processor.StaleTools.class, routes = \"nobody\")\n"
                                    + ANSWERS + "public interface SupportAgent {}\n",
                            "/*!*/" + ASKING + "class SupportTest {}\n")),
            entry(
                    TESTS_WITHOUT_CONTRACT_CLASS,
                    tests("/*!*/@dev.precept.testkit.GenerateContractTests(dev.precept.processor.CompiledAgent.class)\n"
                            + "class SupportTest {}\n")),
            entry(CRITERION_UNPROVEN, tests(ORDERS, AGENT_WITH_CRITERION, "/*!*/" + ASKING + "class SupportTest {}\n")),
            entry(CONTROL_UNPROVEN, tests("""
                            public class OrderTools {
                                @Tool @Effect(READ_ONLY)
                                @Invariant(rule = "Only rows of the tenant", external = "row-security")
                                public String find(String orderId) { throw new IllegalStateException(); }
                            }
                            """, AGENT, "/*!*/" + ASKING + "class SupportTest {}\n")),
            entry(PROOF_UNKNOWN, tests(ORDERS, AGENT, ASKING + """
                            class SupportTest {
                                @org.junit.jupiter.api.Test @Proves(/*!*/"found") void finds() {}
                            }
                            """)),
            entry(PROOF_BY_NO_TEST, tests(ORDERS, AGENT_WITH_CRITERION, ASKING + """
                            class SupportTest {
                                @Proves(/*!*/"found") void finds() {}
                            }
                            """)),
            entry(CONDITIONS_UNTESTED, tests("""
                            public class OrderTools {
                                @Fact Order order(String id) { throw new IllegalStateException(); }
                                @Tool @Effect(IRREVERSIBLE) @Exclusive("orderId")
                                @Invariant(rule = "Young orders", require = "order(orderId).age < 30")
                                public void refund(String orderId) {}
                            }
                            """, """
                            public final class Order {
                                private Order() {}
                                public int age() { return 0; }
                            }
                            """, AGENT, "/*!*/" + ASKING + "class SupportTest {}\n")),
            entry(
                    AGENT_UNTESTED,
                    tests(ORDERS, COMPLETE.replaceFirst("", "/*!*/") + "public interface SupportAgent {}\n")
                            .options("-Aprecept.testSources=src/main/java")),
            entry(
                    TEST_SOURCES_UNREADABLE,
                    tests(ORDERS, COMPLETE.replaceFirst("", "/*!*/") + "public interface SupportAgent {}\n")
                            .options("-Aprecept.testSources=src/nowhere")));
}
