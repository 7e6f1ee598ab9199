package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who asks for the tests of a contract gets them, wherever the agent and its tools were compiled. */
class ContractTestRequestsTest {

    private static final String TOOLS = Fixture.HEAD + """
            public class RefundTools {
                @Fact Order order(String orderId) { throw new IllegalStateException("no test asks the books"); }
                @Tool @Effect(IRREVERSIBLE) @Exclusive("orderId")
                @Invariant(rule = "Positive", require = "amount > 0")
                @Invariant(rule = "Small", require = "amount <= 500", otherwise = ESCALATE, route = "people")
                @Invariant(rule = "Young", require = "order(orderId).age < 30")
                @Invariant(rule = "Three", limit = @Limit(calls = 3))
                public String refund(String orderId, BigDecimal amount) { throw new IllegalStateException("no test runs a body"); }
            }
            """;
    private static final String ORDER = Fixture.HEAD + "public record Order(int age) {}\n";
    private static final String AGENT = Fixture.HEAD
            + "@AgentContract(id = \"support\", version = \"1\", tools = RefundTools.class, routes = \"people\")\n"
            + AgentFixtures.ANSWERS
            + "@SuccessCriterion(id = \"refunded\", given = \"a young order\", calls = \"refund\")\n"
            + "public interface SupportAgent {}\n";
    private static final String ASKING = "@dev.precept.testkit.GenerateContractTests(SupportAgent.class)\n";
    private static final String PROVING =
            "@org.junit.jupiter.api.Test @dev.precept.Proves(\"refunded\") void refunds() {}";
    private static final String REQUEST = "package shop;\n" + ASKING + "class SupportTests { " + PROVING + " }\n";
    private static final String TESTS = "shop.RefundToolsForSupportAgentTest";

    @TempDir
    private Path folder;

    private Path main;
    private Path tests;

    @BeforeEach
    void compileTheAgent() {
        main = folder.resolve("main");
        tests = folder.resolve("tests");
    }

    @Test
    void areMadeForClassFilesThatKeepNoNamesOfParameters() {
        compile(ORDER, TOOLS, AGENT).writeTo(main);

        against(main, REQUEST).writeTo(tests);

        assertThat(GeneratedTests.failures(tests, main)).isEmpty();
        assertThat(GeneratedTests.count(tests, main)).isGreaterThan(9);
    }

    @Test
    void areMadeForSourcesOfTheSameCompilation() {
        Compiled compiled = compile(ORDER, TOOLS, AGENT, REQUEST).writeTo(main);
        Path none = folder.resolve("none");

        assertThat(compiled.source(TESTS)).contains("refuses refund", "allows refund");
        assertThat(GeneratedTests.failures(main, none)).isEmpty();
    }

    @Test
    void areTheSameEachTime() {
        String once = compile(ORDER, TOOLS, AGENT, REQUEST).source(TESTS);

        assertThat(compile(REQUEST, AGENT, TOOLS, ORDER).source(TESTS)).isEqualTo(once);
    }

    @Test
    void areMadeForAPackage() throws IOException {
        compile(ORDER, TOOLS, AGENT).writeTo(main);
        String source = "package shop;\nclass SupportTests { " + PROVING + " }\n";

        Compiled compiled = Compiled.files(
                compiler(main),
                processors(),
                List.of(
                        com.google.testing.compile.JavaFileObjects.forSourceString(
                                "shop.package-info", ASKING + "package shop;\n"),
                        com.google.testing.compile.JavaFileObjects.forSourceString("shop.SupportTests", source)));

        compiled.succeeds().writeTo(tests);
        assertThat(GeneratedTests.failures(tests, main)).isEmpty();
    }

    @Test
    void testToolsThatTwoAgentsShareAsToolsOfEach() {
        String other = AGENT.replace("\"support\"", "\"office\"")
                .replace("SupportAgent", "OfficeAgent")
                .replace(
                        "@Invariant(rule = \"Never drops anything\", withheld = \"drop*\")",
                        "@Invariant(rule = \"Never refunds\", withheld = \"drop*\")\n"
                                + "@Invariant(rule = \"One call\", limit = @Limit(calls = 1))");
        compile(ORDER, TOOLS, AGENT, other).writeTo(main);

        Compiled compiled =
                against(main, REQUEST.replace("(SupportAgent.class)", "({SupportAgent.class, OfficeAgent.class})"));

        compiled.writeTo(tests);
        assertThat(GeneratedTests.failures(tests, main)).isEmpty();
        assertThat(compiled.source("shop.RefundToolsForOfficeAgentTest")).contains("after 1 call: One call");
        assertThat(compiled.source(TESTS)).doesNotContain("One call");
    }

    @Test
    void sayWhichCriterionHasLostItsTest() {
        compile(ORDER, TOOLS, AGENT).writeTo(main);

        assertThat(against(main, REQUEST.replace(PROVING, ""))
                        .refuses("PRE-0503")
                        .message())
                .contains("no test proves the success criterion \"refunded\" of SupportAgent: given a young order");
    }

    @Test
    void sayThatACriterionWasRenamed() {
        compile(ORDER, TOOLS, AGENT.replace("\"refunded\"", "\"paid-back\"")).writeTo(main);

        Compiled compiled = against(main, REQUEST);

        assertThat(compiled.messages())
                .anySatisfy(
                        message -> assertThat(message).startsWith("[PRE-0503]").contains("\"paid-back\""))
                .anySatisfy(
                        message -> assertThat(message).startsWith("[PRE-0504]").contains("\"refunded\""))
                .hasSize(2);
    }

    @Test
    void takeTheAbstractClassForAProof() {
        compile(ORDER, TOOLS, AGENT).writeTo(main);
        String proof = "package shop;\nclass Shown extends SupportAgentCriteria {"
                + " @Override protected void refunded() { throw new IllegalStateException(\"shown\"); } }\n";

        against(main, REQUEST.replace(PROVING, ""), proof).succeeds();
    }

    @Test
    void sayNothingBesideTheCompilersOwnErrorAboutAMissingClass() {
        Compiled compiled = compile("package shop;\n" + ASKING + "class SupportTests {}\n");

        assertThat(compiled.messages()).singleElement().asString().contains("cannot find symbol");
    }

    @Test
    void sayNothingBesideTheErrorOfAToolClassInTheSameCompilation() {
        Compiled compiled = compile(ORDER, TOOLS.replace("amount > 0", "amounts > 0"), AGENT, REQUEST);

        compiled.refuses("PRE-0202");
    }

    @Test
    void areNotMissedWhereATestSourceNamesTheAgent() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("test/java"));
        Files.writeString(sources.resolve("SupportTests.java"), REQUEST);
        List<String> option = List.of("-Aprecept.testSources=" + sources);

        Compiled.with(compiler(main), processors(), option, ORDER, TOOLS, AGENT).succeeds();

        Files.writeString(sources.resolve("SupportTests.java"), "// " + REQUEST.replace("\n", "\n// "));
        Compiled.with(compiler(main), processors(), option, ORDER, TOOLS, AGENT).warns("PRE-0506");
    }

    private static Compiled compile(String... sources) {
        return Compiled.with(Compiler.javac().withClasspath(Testkit.classPath()), processors(), List.of(), sources);
    }

    private static Compiled against(Path classes, String... sources) {
        return Compiled.with(compiler(classes), processors(), List.of(), sources);
    }

    private static Compiler compiler(Path classes) {
        return Compiler.javac()
                .withClasspath(Stream.concat(Stream.of(classes.toFile()), Testkit.classPath().stream())
                        .toList());
    }

    private static List<Processor> processors() {
        return List.of(new ContractProcessor(), new ContractIndexProcessor(), new ContractTestProcessor());
    }
}
