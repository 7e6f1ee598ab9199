package dev.precept.processor;

import static dev.precept.processor.AgentFixtures.COMPLETE;
import static org.assertj.core.api.Assertions.assertThat;

import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the compiler says about the clauses of an agent's own rules. */
class AgentClausesTest {

    private static final String TOOLS = """
            public class PayTools {
                @Fact int age(String orderId) { return 1; }
                @Tool @Effect(IRREVERSIBLE) @Invariant(rule = "Few", limit = @Limit(calls = 5))
                public void pay(String orderId, BigDecimal amount) {}
            }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "now.getHours('Europe/Vienna') >= 8 && now.getHours('Europe/Vienna') < 18",
                "session.calls < 20",
                "session.id != caller.subject",
                "caller.tier >= Authority.STANDARD || 'team' in caller.claims",
                "tool != 'findOrder' || now.getHours() < 20",
                "tool in ['findOrder'] || !tool.startsWith('send')",
            })
    void aRuleOfAnAgentSeesWhatIsKnownOfEveryCall(String clause) {
        withRule("@Invariant(rule = \"A rule\", require = \"" + clause + "\")")
                .compile()
                .succeeds();
        withRule("@OutOfScope(value = \"A thing\", route = \"people\", when = \"" + clause + "\")")
                .compile()
                .succeeds();
    }

    @Test
    void pointsAtTheWordThatIsWrong() {
        Fixture fixture =
                withRule("@Invariant(rule = \"Few\", require = {\"now == now\", /*!*/\"sesion.calls < 20\"})");

        fixture.provokes("PRE-0202");
        assertThat(fresh(fixture).compile().message())
                .contains("there is no name 'sesion' here", "write session", "\n    sesion.calls < 20\n    ^^^^^^");
    }

    @Test
    void saysToWhichToolAParameterBelongs() {
        Fixture fixture =
                withTools("@Invariant(rule = \"Small\", require = /*!*/\"tool != 'pay' || amount <= 500.0\")");

        fixture.provokes("PRE-0202");
        assertThat(fresh(fixture).compile().message())
                .contains(
                        "amount is a parameter of PayTools.pay, and a rule of an agent judges the calls of all its tools",
                        "Fix: move the rule to PayTools.pay; on the agent, use caller, now, session and tool",
                        "\n                     ^^^^^^");
    }

    @Test
    void saysOfWhichToolsAFactSpeaks() {
        Fixture fixture = withTools("@OutOfScope(value = \"Old\", route = \"people\", when = /*!*/\"age('A1') > 30\")");

        fixture.provokes("PRE-0202");
        assertThat(fresh(fixture).compile().message())
                .contains("age is a fact of PayTools", "move the rule to the tools of PayTools");
    }

    @Test
    void whatNoToolKnowsIsSaidAsInARuleOfAClass() {
        assertThat(withTools("@Invariant(rule = \"Small\", require = \"weight <= 5\")")
                        .compile()
                        .refuses("PRE-0202")
                        .message())
                .contains(
                        "there is no name 'weight' here",
                        "a rule over several tools sees caller, now, session and tool");
    }

    @ParameterizedTest
    @ValueSource(strings = {"session.calls", "tool + 1 == 'a'", "now < 5"})
    void typesThemAsAnyOther(String clause) {
        withRule("@Invariant(rule = \"A rule\", require = /*!*/\"" + clause + "\")")
                .provokes("PRE-0203");
    }

    @Test
    void boundsTheirWork() {
        String members = "[" + "'a', ".repeat(99) + "'a']";
        String clause = (members + ".all(a, ").repeat(4).replace(".all(a", ".all(a") + "tool != a" + ")".repeat(4);

        withRule("@Invariant(rule = \"A rule\", require = /*!*/\"" + clause + "\")")
                .provokes("PRE-0211");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Invariant(rule = \"A rule\", require = /*!*/\"session.calls >= 5 || session.calls < 7\")",
                "@OutOfScope(value = \"A thing\", route = \"people\", when = /*!*/\"session.calls < 5 && session.calls > 5\")",
            })
    void warnsOfAClauseThatDecidesNothing(String rule) {
        withRule(rule).provokes("PRE-0220");
    }

    @Test
    void refusesRulesThatNoCallSatisfies() {
        Fixture fixture = withRule("""
                @Invariant(rule = "Few", require = "session.calls < 5")
                @Invariant(rule = "Many", require = /*!*/"session.calls >= 5")
                """);

        fixture.provokes("PRE-0221");
        assertThat(fresh(fixture).compile().message()).contains("no call of SupportAgent can satisfy both");
    }

    @Test
    void warnsOfARuleThatFollowsFromAnother() {
        withRule("""
                @Invariant(rule = "Few", require = "session.calls < 5")
                @Invariant(rule = "Not many", require = /*!*/"session.calls < 50")
                """).provokes("PRE-0222");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tool != 'findOrders' || now.getHours() < 20",
                "'findOrders' == tool && now.getHours() < 20",
                "session.calls < 5 || tool in ['findOrder', 'findOrders']",
            })
    void knowsTheToolsThatARuleNames(String clause) {
        String message = withRule("@Invariant(rule = \"A rule\", require = \"" + clause + "\")")
                .compile()
                .refuses("PRE-0226")
                .message();

        assertThat(message)
                .contains(
                        "no tool of SupportAgent is named 'findOrders'",
                        "Did you mean \"findOrder\"?",
                        " ".repeat(4 + clause.indexOf("'findOrders'")) + "^".repeat(12) + "\n");
    }

    @Test
    void letsAnAnnotationOfATeamNameToolsOfOtherAgents() {
        Fixture.agent(COMPLETE + "@NoMailAtNight").with("""
                        @Invariant(rule = "No mail at night", require = "tool != 'sendMail' || now.getHours() >= 6")
                        public @interface NoMailAtNight {}
                        """).compile().succeeds();
    }

    @Test
    void wantsARouteWhereSomebodyTakesOver() {
        withRule("@Invariant(rule = \"Few\", require = \"session.calls < 5\", otherwise = /*!*/ESCALATE)")
                .provokes("PRE-0102");
        withRule(
                        "@Invariant(rule = \"Few\", require = \"session.calls < 5\", otherwise = ESCALATE, route = /*!*/\"nobody\")")
                .provokes("PRE-0405");
    }

    @Test
    void takesNoBudgetOverArgumentsAndSaysSoOnce() {
        withTools(
                        "@Invariant(rule = \"Few\", require = \"session.calls < 9\", limit = @Limit(sum = /*!*/\"amount\", max = \"5\"))")
                .provokes("PRE-0105");
    }

    @Test
    void refusesAnEnsureOnce() {
        assertThat(withRule("@Invariant(rule = \"Good\", ensure = \"result != null\")")
                        .compile()
                        .refuses("PRE-0105")
                        .message())
                .contains(
                        "ensure looks at what a tool returned, and this is an agent",
                        "move the rule to each tool method");
    }

    @Test
    void twoRulesOfOneAgentHaveTwoIds() {
        withRule("""
                @Invariant(rule = "Few", require = "session.calls < 5")
                @Invariant(rule = /*!*/"few!", limit = @Limit(calls = 9))
                """).provokes("PRE-0107");
    }

    @Test
    void readsRulesThatAnAnnotationOfATeamCarries() {
        Fixture.agent(COMPLETE + "@ByDay").with("""
                        @Invariant(rule = "By day", require = "now.getHours() >= 6")
                        public @interface ByDay {}
                        """).compile().succeeds();
        Fixture.agent(COMPLETE + "/*!*/@ByDay").with("""
                        @Invariant(rule = "By day", require = "now.getHours() >= '6'")
                        public @interface ByDay {}
                        """).provokes("PRE-0203");
    }

    /** A processor serves one compilation. */
    private static Fixture fresh(Fixture fixture) {
        return fixture.processors(fixture.freshProcessors().toArray(Processor[]::new));
    }

    private static Fixture withRule(String rule) {
        return Fixture.agent(COMPLETE + rule);
    }

    private static Fixture withTools(String rule) {
        return Fixture.agent(COMPLETE.replace("OrderTools.class", "{OrderTools.class, PayTools.class}") + rule)
                .with(TOOLS);
    }
}
