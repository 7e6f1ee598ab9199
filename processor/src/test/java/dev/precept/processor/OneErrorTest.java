package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One cause, one error; and no error where there is no cause. */
class OneErrorTest {

    private static final String FINDER =
            "public interface Finder { @Tool @Effect(READ_ONLY) default String find(String id) { return id; } }\n";

    @Test
    void namesTheTypeInWhichAnInheritedMethodTakesTheToolsPlace() {
        String message = Fixture.of(
                        FINDER,
                        "public class Base { public String find(String id) { return id; } }\n",
                        "public /*!*/class Both extends Base implements Finder {}\n",
                        "public class Further extends Both {}\n")
                .compile()
                .refuses("PRE-0307")
                .message();

        assertThat(message).contains("Base.find runs in the place of the tool 'Finder.find'");
    }

    @Test
    void seesAnOverrideOfAToolInAClassFile() {
        Fixture.of("public class Tools extends dev.precept.processor.CompiledTools {"
                        + " @Override public String /*!*/find(String id) { return id; } }\n")
                .provokes("PRE-0318");
    }

    @Test
    void allowsAMethodOfTheSameNameWithOtherParameters() {
        Fixture.of(FINDER, "public class Other implements Finder { public String find(int id) { return \"\"; } }\n")
                .compile()
                .succeeds();
    }

    @Test
    void saysNothingAboutTheClausesOfAToolThatCannotBeGuarded() {
        Fixture.tools("""
                        private record Order(int age) {}
                        @Tool @Effect(IRREVERSIBLE)
                        @Invariant(rule = "Young", require = "order.age < 30")
                        public void /*!*/issueRefund(Order order) {}
                        """).provokes("PRE-0305");
    }

    @Test
    void saysNothingAboutRoutesWithoutAnAgent() {
        Fixture.refund(
                        "@Invariant(rule = \"Small\", require = \"amount > 0 && amount < 5\", otherwise = ESCALATE, route = \"people\")")
                .compile()
                .succeeds();
    }

    @Test
    void pointsAtTheToolForARouteThatItsAgentDoesNotDeclare() {
        Fixture.of("""
                        public class OrderTools {
                            @Tool @Effect(READ_ONLY)
                            @FailureMode(on = TOOL_FAILURE, then = ESCALATE, route = /*!*/"poeple")
                            public String findOrder(String orderId) { return orderId; }
                        }
                        """, AgentFixtures.COMPLETE + "public interface SupportAgent {}\n")
                .provokes("PRE-0405");
    }

    @Test
    void letsToolsBeInheritedIntoTheAllowlist() {
        Compiled compiled = Fixture.of(
                        "public class Tools extends dev.precept.processor.CompiledTools {}\n",
                        ("@AgentContract(id = \"a\", version = \"1\", tools = Tools.class, only = \"find\", routes = \"nobody\")\n"
                                + AgentFixtures.ANSWERS + "public interface SupportAgent {}\n"))
                .compile()
                .succeeds();

        assertThat(compiled.source("shop.SupportAgentPreceptContract"))
                .contains("Set.of(\"dev.precept.processor.CompiledTools\")", "\"Orders of others\"");
    }

    @Test
    void letsAToolClassStandForItsAgent() {
        Fixture.of("@AgentContract(id = \"a\", version = \"1\", tools = Desk.class)\n" + AgentFixtures.ANSWERS
                        + "public class Desk { @Tool @Effect(READ_ONLY) public void find() {} }\n")
                .compile()
                .succeeds();
    }

    @Test
    void takesNoticeOfNothingInAClassWithoutTools() {
        Fixture.of("public class Plain { @Deprecated public void find() {} }\n")
                .compile()
                .succeeds();
    }
}
