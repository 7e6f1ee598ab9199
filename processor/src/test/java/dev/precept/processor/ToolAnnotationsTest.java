package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.processor.bind.Binder;
import dev.precept.processor.discover.SourceTypes;
import dev.precept.processor.discover.ToolAnnotations;
import dev.precept.processor.model.ToolClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes a method a tool, whichever framework calls it. */
class ToolAnnotationsTest {

    private static final String CONTRACT =
            "@Effect(IRREVERSIBLE) @Invariant(rule = \"Small\", require = \"amount > 0 && amount <= 500\") ";

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

    @Test
    void aBuildMayAddAnnotations() {
        Binding bound = new Binding(ToolAnnotations.withNames(Set.of("a.b.Calls", "io.agentscope.core.tool.Tool")));

        assertThat(Compiled.with(
                                List.of(bound),
                                List.of(),
                                stub("a.b.Calls"),
                                stub("io.agentscope.core.tool.Tool"),
                                Fixture.HEAD + """
                                public class Tools {
                                    @a.b.Calls(name = "pay") public void refund(int amount) {}
                                    @Own public void give(int amount) {}
                                    @io.agentscope.core.tool.Tool public void take(int amount) {}
                                }
                                @a.b.Calls @interface Own {}
                                """)
                        .succeeds()
                        .generated())
                .isNotEmpty();
        assertThat(bound.found.get("shop.Tools").tools())
                .extracting(tool -> tool.toolName())
                .containsExactly("pay", "give", "take");
        assertThat(bound.found.get("shop.Tools").annotations())
                .containsExactly(
                        "composed-annotation shop.Own",
                        "tool-annotation a.b.Calls",
                        "tool-annotation io.agentscope.core.tool.Tool");
    }

    /** Binds what it sees, with annotations that a build has added. */
    private static final class Binding extends AbstractProcessor {

        private final Map<String, ToolClass> found = new HashMap<>();
        private final ToolAnnotations annotations;

        Binding(ToolAnnotations annotations) {
            this.annotations = annotations;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> types, RoundEnvironment round) {
            SourceTypes sources = new SourceTypes(processingEnv.getElementUtils(), annotations);
            Binder bind = new Binder(processingEnv.getTypeUtils(), processingEnv.getElementUtils(), sources);
            sources.in(round)
                    .forEach(type -> bind.toolClass(type).ifPresent(tools -> found.put(tools.binaryName(), tools)));
            return false;
        }
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
