package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Messages name what the compiler knows, so that their reader need not guess it, and the first way out is a safe one. */
class WordsTest {

    private static final String WITHOUT_ROUTE = """
            @Invariant(rule = "Small", require = "amount <= 500", otherwise = ESCALATE)
            """;

    private static final String TOOLS = """
            public class OrderTools {
                @Tool @Effect(READ_ONLY) public String findOrder(String orderId) { return orderId; }
                @Tool @Effect(READ_ONLY) public String findUser(String userId) { return userId; }
            }
            """;

    @Test
    void proposesABoundOverTheToolsOwnNumber() {
        assertThat(messageOf("@Tool @Effect(IRREVERSIBLE) public void pay(String id, BigDecimal amount) {}"))
                .startsWith("[PRE-0303] the tool 'pay' ")
                .contains("require = \"amount <= …\"", "limit = @Limit(calls = …) for the calls of one session");
    }

    @Test
    void proposesABoundOverATextWhereThereIsNoNumber() {
        assertThat(messageOf("@Tool public void send(boolean now, String to) {}"))
                .startsWith("[PRE-0301] ")
                .contains("IRREVERSIBLE", "PARTIALLY_REVERSIBLE", "READ_ONLY", "require = \"to in ['…']\"");
    }

    @Test
    void proposesALimitWhereNoArgumentCanBeBounded() {
        assertThat(messageOf("@Tool @Effect(IRREVERSIBLE) public void start(boolean now) {}"))
                .contains("@Invariant(rule = \"…\", limit = @Limit(calls = …))")
                .doesNotContain("require");
    }

    @Test
    void proposesNoFigureThatCouldStayByMistake() {
        assertThat(Fixture.tools("@Tool @Effect(IRREVERSIBLE) @Invariant(rule = \"Small\", require = \"amount <= …\")"
                                + " public void pay(BigDecimal amount) {}")
                        .compile()
                        .refuses("PRE-0201")
                        .message())
                .contains("yours to decide", "write that value");
    }

    @Test
    void saysWhatMayEnforceARuleWhereItStands() {
        assertThat(Fixture.of(
                                "@Invariant(rule = \"Few\") public class Tools { @Tool @Effect(READ_ONLY) public void a() {} }")
                        .compile()
                        .refuses("PRE-0101")
                        .message())
                .contains("Fix: add authority, approval, limit, after, notAfter or enforcedBy")
                .doesNotContain("withheld");
        assertThat(Fixture.of(
                                TOOLS,
                                AgentFixtures.COMPLETE + "@Invariant(rule = \"Never\") public interface Agent {}\n")
                        .compile()
                        .refuses("PRE-0101")
                        .message())
                .contains("withheld", "authority, approval or limit")
                .doesNotContain("enforcedBy");
    }

    @Test
    void namesTheRoutesThatTheAgentsDeclare() {
        String tool = "public class PayTools { @Tool @Effect(IRREVERSIBLE)\n" + WITHOUT_ROUTE
                + "public void pay(BigDecimal amount) {} }\n";
        String agent =
                "@AgentContract(id = \"a\", version = \"1\", tools = PayTools.class, routes = {\"desk\", \"nobody\"})\n"
                        + AgentFixtures.ANSWERS + "public interface Agent {}\n";

        assertThat(Fixture.of(tool, agent).compile().refuses("PRE-0102").message())
                .contains("Fix: add route = \"desk\" or \"nobody\"\n");
        assertThat(Fixture.of(tool).compile().refuses("PRE-0102").message())
                .contains("Fix: add route = \"…\"", "in routes of @AgentContract");
    }

    @Test
    void leavesTheOtherToolsWhenOneIsWithheld() {
        String agent =
                AgentFixtures.COMPLETE + "@Invariant(rule = \"No users\", withheld = \"findU*\") interface Agent {}\n";

        assertThat(Fixture.of(TOOLS, agent).compile().refuses("PRE-0404").message())
                .contains("'findUser'", "'OrderTools'", "only = {\"findOrder\"}", "a narrower pattern");
    }

    @Test
    void writesTheOpenConditionsOut() {
        String agent = "@AgentContract(id = \"a\", version = \"1\", tools = OrderTools.class, routes = \"desk\")\n"
                + "@OutOfScope(value = \"Law\", route = \"desk\") public interface Agent {}\n";

        assertThat(Fixture.of(TOOLS, agent).compile().refuses("PRE-0401").message())
                .contains("route = \"desk\"", "@FailureMode(on = OUT_OF_SCOPE, then = HALT)\n");
    }

    @Test
    void callsAFactWithAParameterThatFits() {
        assertThat(messageOf("""
                        public record Order(int age) {}
                        @Fact Order order(String orderId) { return new Order(3); }
                        @Tool @Effect(REVERSIBLE) @Invariant(rule = "Young", require = "order.age <= 30")
                        public void giveBack(int count, String id) {}
                        """)).contains("it has 'count', 'id'", "write order(id), ");
    }

    @Test
    void namesTheOneCauseForWhichAnEnforcerCannotBeMade() {
        assertThat(enforcer("Fraud(int limit) {}")).contains("has no constructor without parameters", "Fraud() { … }");
        assertThat(enforcer("private Fraud() {}")).contains("is private", "delete private");
        assertThat(enforcer("Fraud() throws java.io.IOException {}")).contains("throws IOException", "catch it there");
    }

    @Test
    void namesTheTypeThatCanBeReadAgain() {
        assertThat(messageOf("@Tool @Effect(REVERSIBLE) @Invariant(rule = \"Few\", require = \"size(a) > 1\")"
                        + " public void take(java.util.stream.Stream<String> a) {}"))
                .contains("Fix: change the parameter 'a' to a List<String>, ");
    }

    @Test
    void leadsToThePagesWhereTheBuildSaysTheyAre() {
        assertThat(Fixture.tools("@Tool public void drop(String id) {}")
                        .options("-Aprecept.docs=https://example.com/precept")
                        .compile()
                        .refuses("PRE-0301")
                        .message())
                .endsWith("See https://example.com/precept/docs/errors/PRE-0301.md");
    }

    private static String enforcer(String constructor) {
        return Fixture.tools("@Tool @Effect(IRREVERSIBLE) @Invariant(rule = \"Small\", enforcedBy = Fraud.class)"
                        + " public void pay(int amount) {}\n static class Fraud implements Enforcer { " + constructor
                        + " public boolean permits(ProposedCall call) { return true; } }")
                .compile()
                .refuses("PRE-0106")
                .message();
    }

    private static String messageOf(String members) {
        return Fixture.tools(members).compile().message();
    }
}
