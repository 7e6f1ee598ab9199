package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes a method a tool, whichever framework calls it. */
class ToolAnnotationsTest {

    private static final String CONTRACT =
            "@Effect(IRREVERSIBLE) @Invariant(rule = \"Small\", require = \"amount <= 500\") ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev.langchain4j.agent.tool.Tool",
                "org.springframework.ai.tool.annotation.Tool",
                "org.springframework.ai.mcp.annotation.McpTool",
                "org.springaicommunity.mcp.annotation.McpTool",
                "io.quarkiverse.mcp.server.Tool",
                "org.mcpjava.server.tools.Tool",
                "com.google.adk.tools.Annotations.Schema",
                "com.embabel.agent.api.annotation.LlmTool"
            })
    void aMethodOfAFrameworkMustHaveAContract(String annotation) {
        String tool = "@" + annotation + "(name = \"pay\") ";

        assertThat(compile(annotation, "", tool + "public void refund(int amount) {}")
                        .message())
                .startsWith("[PRE-0301]");
        assertThat(index(compile(annotation, "", tool + CONTRACT + "public void refund(int amount) {}")))
                .contains("tool refund (I)V pay refund");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev.langchain4j.agentic.Agent",
                "com.embabel.agent.api.annotation.Action",
                "com.microsoft.semantickernel.semanticfunctions.annotations.DefineKernelFunction",
                "io.micronaut.mcp.annotations.Tool",
                "io.helidon.extensions.mcp.server.Mcp.Tool",
                "io.agentscope.core.tool.Tool",
                "ai.koog.agents.core.tools.annotations.Tool"
            })
    void aMethodOfTheSecondTierIsPointedOutAndWithAContractIsATool(String annotation) {
        String tool = "@" + annotation + "(name = \"pay\") ";

        assertThat(compile(annotation, "", tool + "public void refund(int amount) {}")
                        .messages())
                .singleElement()
                .asString()
                .contains("[PRE-0316] refund is recognised as a tool by @");
        assertThat(index(compile(annotation, "", tool + CONTRACT + "public void refund(int amount) {}")))
                .contains("tool refund (I)V pay refund");
    }

    @Test
    void anAgentOfLangChain4jWithoutABodyIsNoTool() {
        Compiled compiled = Compiled.of(stub("dev.langchain4j.agentic.Agent"), Fixture.HEAD + """
                public interface Refunds { @dev.langchain4j.agentic.Agent String refund(int amount); }
                """);

        compiled.succeeds();
    }

    @Test
    void aSchemaOnAParameterMakesATool() {
        String schema = "com.google.adk.tools.Annotations.Schema";
        String parameter = "public void refund(@" + schema + "(name = \"sum\") int amount) {}";

        assertThat(compile(schema, "", parameter).message()).startsWith("[PRE-0301]");
        assertThat(index(compile(schema, "", CONTRACT + parameter))).contains("tool refund (I)V refund refund");
    }

    @Test
    void anAnnotationThatCarriesAToolMakesATool() {
        String spring = "org.springframework.ai.tool.annotation.Tool";
        String own = "@" + spring + "(name = \"pay\") @Retention(RetentionPolicy.RUNTIME) @interface Payment {}";
        String nested = own + " @Payment @Retention(RetentionPolicy.RUNTIME) @interface Refund {}";

        assertThat(compile(spring, own, "@Payment public void refund(int amount) {}")
                        .message())
                .startsWith("[PRE-0301]");
        assertThat(index(compile(spring, nested, "@Refund " + CONTRACT + "public void refund(int amount) {}")))
                .contains(
                        "tool refund (I)V pay refund",
                        "composed-annotation shop.Refund",
                        "composed-annotation shop.Payment");
    }

    @Test
    void annotationsThatCarryEachOtherComeToAnEnd() {
        String circle = "@B @Tool @interface A {} @A @interface B {}";

        assertThat(compile("x.Y", circle, "@B public void refund(int amount) {}")
                        .message())
                .startsWith("[PRE-0301]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev.langchain4j.service.tool.ToolExecutor",
                "dev.langchain4j.service.tool.ToolProvider",
                "org.springframework.ai.tool.ToolCallback",
                "com.google.adk.tools.BaseTool",
                "com.embabel.agent.api.tool.Tool"
            })
    void aClassThatIsAToolByItselfIsPointedOutOnce(String type) {
        int dot = type.lastIndexOf('.');
        String stub = "package " + type.substring(0, dot) + ";\npublic interface " + type.substring(dot + 1) + " {}\n";
        String between = "package shop;\npublic abstract class Between implements " + type + " {}\n";

        assertThat(Compiled.of(stub, between, "package shop;\npublic class Refunds extends Between {}\n")
                        .messages())
                .singleElement()
                .asString()
                .contains("[PRE-0317] Refunds is a " + type.substring(dot + 1));
        Compiled.of(
                        stub,
                        between,
                        Fixture.HEAD + "public class Refunds extends Between {\n @Tool " + CONTRACT
                                + "public void refund(int amount) {} }\n")
                .succeeds();
    }

    private static List<String> index(Compiled compiled) {
        return compiled.succeeds()
                .resource("META-INF/precept/tools/shop.Tools")
                .lines()
                .toList();
    }

    /** A class of tools beside annotations of its team, and the stub of a framework's annotation. */
    private static Compiled compile(String annotation, String own, String members) {
        List<String> sources = new ArrayList<>(List.of(stub(annotation)));
        sources.add(Fixture.HEAD + "import java.lang.annotation.*;\npublic class Tools {\n" + members + "\n}\n" + own);
        return Compiled.of(sources.toArray(String[]::new));
    }

    private static String stub(String annotation) {
        String[] names = annotation.split("\\.");
        int first = 0;
        while (Character.isLowerCase(names[first].charAt(0))) {
            first++;
        }
        String inner =
                "@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME) public @interface "
                        + names[names.length - 1] + " { String name() default \"\"; }";
        return "package " + String.join(".", List.of(names).subList(0, first)) + ";\n"
                + (first == names.length - 1 ? inner : "public class " + names[first] + " {\n" + inner + "\n}") + "\n";
    }
}
