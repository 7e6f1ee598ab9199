package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a tool takes, where data leaves (PRE-0314), where a person approves (PRE-0315), and where a clause reads (PRE-0206). */
class ArgumentChecksTest {

    private static final String EGRESS = "@Tool @Effect(value = IRREVERSIBLE, egress = true)\n";
    private static final String FEW = "@Invariant(rule = \"Few\", limit = @Limit(calls = 3))\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "String to ; to.endsWith('@example.com')",
                "java.net.URI to ; to.host == 'api.example.com'",
                "java.net.URL to ; to.host == 'api.example.com'",
                "java.net.InetAddress to ; to.hostAddress == '192.0.2.1'",
                "List<String> to ; to.all(x, x.endsWith('@example.com'))",
                "String[] to ; to.all(x, x.endsWith('@example.com'))",
                "Optional<String> to ; !to.hasValue() || to.value().endsWith('@example.com')",
                "Map<String, Integer> to ; to.all(key, key.endsWith('@example.com'))",
                "Mail to ; to.address.endsWith('@example.com')",
            })
    void showsAClauseThatBoundsTheArgument(String parameter, String clause) {
        String mail = "public record Mail(int size, String address) {}\n";
        String method = "public void send(" + parameter + ") {}\n";

        String message = Fixture.tools(mail + EGRESS + FEW + method)
                .compile()
                .refuses("PRE-0314")
                .message();
        assertThat(message).contains("parameter 'to'", "require = \"" + clause + "\"");
        Fixture.tools(mail + EGRESS + "@Invariant(rule = \"House\", require = \"" + clause + "\")\n" + method)
                .compile()
                .succeeds();
    }

    @ParameterizedTest
    @ValueSource(strings = {"int count", "BigDecimal amount", "boolean all", "UUID id", "List<Integer> counts"})
    void leavesArgumentsAloneThatCarryNoText(String parameter) {
        Fixture.tools(EGRESS + FEW + "public void send(" + parameter + ") {}")
                .compile()
                .succeeds();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Invariant(rule = \"Few\", limit = @Limit(calls = 3, of = \"to\"))",
                "@Invariant(rule = \"Known\", enforcedBy = Known.class)",
                "@Invariant(rule = \"Known\", require = \"known\")",
                "@OutOfScope(value = \"Others\", route = \"people\", when = \"to == 'x'\")\n"
                        + "@Invariant(rule = \"Few\", limit = @Limit(calls = 3))",
            })
    void isContentWithAnyClauseThatUsesTheArgumentBeforeTheCall(String rules) {
        Fixture.tools("@Fact boolean known(String to) { return true; }\n@Exclusive(\"to\")\n" + EGRESS + rules
                        + "\npublic void send(String to) {}")
                .with(
                        "class Known implements Enforcer { public boolean permits(ProposedCall call) { return true; } }\n")
                .compile()
                .succeeds();
    }

    @Test
    void wantsEveryArgumentBounded() {
        Compiled compiled = Fixture.tools(EGRESS + FEW + "public void send(String to, int size, String body) {}")
                .compile();

        assertThat(compiled.messages()).hasSize(2).allMatch(message -> message.startsWith("[PRE-0314]"));
    }

    @Test
    void saysNothingOfArgumentsWhoseClausesAreFaulty() {
        Fixture.tools(EGRESS + "@Invariant(rule = \"House\", require = \"too == 'x'\")\npublic void send(String to) {}")
                .compile()
                .refuses("PRE-0202");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int a, Long b, double c, char d, boolean e",
                "String a, BigDecimal b, java.math.BigInteger c, UUID d, java.net.URI e",
                "java.time.LocalDate a, java.time.Instant b, java.time.Duration c, TimeUnit d",
                "List<String> a, Set<UUID> b, Optional<Part> c, Map<TimeUnit, Part[]> d, Map<Long, Integer> e",
                "Box<Part> a, Tree b",
            })
    void takesArgumentsThatAnApprovalCanBeBoundTo(String parameters) {
        approved(parameters).compile().succeeds();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Object a",
                "Bean a",
                "List<Bean> a",
                "List<?> a",
                "List a",
                "Box<Bean> a",
                "Map<Part, String> a",
                "Date a",
                "Runnable a"
            })
    void refusesArgumentsThatAnApprovalCannotBeBoundTo(String parameter) {
        assertThat(approved(parameter).compile().refuses("PRE-0315").message())
                .contains("its argument 'a' is of the type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "require = \"session.calls < 20\", otherwise = ESCALATE",
                "require = \"tool != 'findOrder' || session.calls < 20\", otherwise = CONFIRM",
                "approval = Approval.ROUTE",
                "limit = @Limit(calls = 3), otherwise = ESCALATE"
            })
    void refusesThemWhereARuleOfTheAgentMayAsk(String rule) {
        assertThat(asking(rule).compile().refuses("PRE-0315").message())
                .contains(
                        "the rule \"Asked\" may have a person approve a call of 'findOrder', but that tool's argument 'order' is"
                                + " of the type Thread");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "require = \"session.calls < 20\"",
                "require = \"tool != 'pay' || session.calls < 20\", otherwise = ESCALATE",
                "require = \"!(tool in ['pay']) || session.calls < 20\", otherwise = ESCALATE",
            })
    void letsThemBeWhereNoRuleOfTheAgentAsksAboutTheTool(String rule) {
        asking(rule).compile().succeeds();
    }

    private static Fixture asking(String rule) {
        return Fixture.of(
                """
                public class OrderTools {
                    @Tool @Effect(READ_ONLY)
                    public String findOrder(Thread order) { return ""; }
                    @Tool @Effect(IRREVERSIBLE) @Invariant(rule = "Few", limit = @Limit(calls = 3))
                    public void pay(String order) {}
                }
                """,
                AgentFixtures.COMPLETE + "@Invariant(rule = \"Asked\", " + rule
                        + (rule.contains("ESCALATE") || rule.contains("ROUTE") ? ", route = \"people\"" : "")
                        + ")\npublic interface SupportAgent {}\n");
    }

    private static Fixture approved(String parameters) {
        return Fixture.tools("""
                public static class Bean { public String getName() { return ""; } }
                public record Part(String name, List<Integer> counts) {}
                public record Box<T>(T content) {}
                public record Tree(String name, List<Tree> branches) {}
                @Tool @Effect(IRREVERSIBLE)
                @Invariant(rule = "Few", limit = @Limit(calls = 3), otherwise = CONFIRM)
                """ + "public void pay(" + parameters + ") {}");
    }

    @Test
    void leavesWhatTheFrameworkPassesInToTheFramework() {
        Compiled.with(
                        List.of(new ContractProcessor(), new ContractIndexProcessor()),
                        List.of(),
                        "package org.springframework.ai.chat.model;\npublic class ToolContext { public String text; }",
                        "package dev.langchain4j.agent.tool;\npublic @interface ToolMemoryId {}",
                        Fixture.HEAD + """
                                public class RefundTools {
                                    @Tool @Effect(value = IRREVERSIBLE, egress = true)
                                    @Invariant(rule = "Few", limit = @Limit(calls = 3), otherwise = CONFIRM)
                                    public void pay(org.springframework.ai.chat.model.ToolContext context,
                                            @dev.langchain4j.agent.tool.ToolMemoryId Object memory) {}
                                }
                                """)
                .succeeds();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "java.util.stream.Stream<String> a ; size(a) > 1",
                "Iterator<String> a ; size(a) > 1",
                "java.io.InputStream a ; a.markSupported",
                "java.io.Reader a ; a != null",
                "java.nio.file.DirectoryStream<String> a ; a != null",
                "List<java.util.stream.IntStream> a ; a[0].parallel",
            })
    void refusesToReadWhatCanBeReadOnce(String parameter, String clause) {
        String message = Fixture.tools("@Tool @Effect(IRREVERSIBLE)\n@Invariant(rule = \"Few\", require = \"" + clause
                        + "\")\npublic void take(" + parameter + ") {}")
                .compile()
                .refuses("PRE-0206")
                .message();
        assertThat(message).contains("reading it here would leave nothing for the body", "which can be read again");
    }
}
