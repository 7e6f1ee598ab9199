package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is the same for the same sources, belongs to one source each, and does not depend on the compiler. */
class OutputTest {

    private static final String TOOLS = Fixture.HEAD + """
            public class RefundTools {
                @Tool @Effect(IRREVERSIBLE)
                @Invariant(rule = "Small", require = "amount > 0 && amount <= 500", otherwise = ESCALATE, route = "people")
                @Invariant(rule = "Few", limit = @Limit(sum = "amount", max = "500", of = "orderId"))
                public void issueRefund(String orderId, BigDecimal amount) {}
            }
            """;
    private static final String MORE =
            Fixture.HEAD + "public class MoreTools { @Tool @Effect(READ_ONLY) public void find(String id) {} }\n";
    private static final String AGENT = Fixture.HEAD
            + "@AgentContract(id = \"a\", version = \"1\", tools = {RefundTools.class, MoreTools.class}, routes = \"people\")\n"
            + AgentFixtures.ANSWERS + "public interface SupportAgent {}\n";

    @TempDir
    private Path folder;

    @Test
    void isTheSameForEveryOrderOfTheSources() {
        assertThat(texts(Compiled.of(AGENT, MORE, TOOLS))).isEqualTo(texts(Compiled.of(TOOLS, MORE, AGENT)));
    }

    @Test
    void isTheSameFromTheCompilerOfEclipse() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        EclipseCompiler eclipse = new EclipseCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = eclipse.getStandardFileManager(null, null, null)) {
            var task = eclipse.getTask(
                    messages,
                    files,
                    null,
                    List.of(
                            "--release",
                            "17",
                            "-d",
                            out.toString(),
                            "-s",
                            out.toString(),
                            "-classpath",
                            System.getProperty("java.class.path")),
                    null,
                    files.getJavaFileObjects(source(AGENT), source(MORE), source(TOOLS)));
            task.setProcessors(List.of(new ContractProcessor(), new ContractIndexProcessor()));
            assertThat(task.call()).as(messages.toString()).isTrue();
        }

        Map<String, String> expected = texts(Compiled.of(AGENT, MORE, TOOLS));
        for (Map.Entry<String, String> file : expected.entrySet()) {
            String name = file.getKey().replaceFirst("^/(SOURCE|CLASS)_OUTPUT/", "");
            assertThat(out.resolve(name)).as(messages.toString()).hasContent(file.getValue());
        }
    }

    private Path source(String text) throws IOException {
        String name = Compiled.nameOf(text).substring("shop.".length());
        return Files.writeString(folder.resolve(name + ".java"), text);
    }

    @Test
    void belongsToExactlyOneSource() {
        Map<String, List<String>> origins = new TreeMap<>();
        Compiled.with(
                        List.of(
                                new Recording(new ContractProcessor(), origins),
                                new Recording(new ContractIndexProcessor(), origins)),
                        List.of(),
                        AGENT,
                        MORE,
                        TOOLS)
                .succeeds();

        assertThat(origins)
                .containsEntry("shop.RefundToolsPreceptGuard", List.of("shop.RefundTools"))
                .containsEntry("shop.SupportAgentPreceptContract", List.of("shop.SupportAgent"))
                .containsEntry("META-INF/precept/tools/shop.RefundTools", List.of("shop.RefundTools"))
                .containsEntry("META-INF/precept/index", List.of("shop.MoreTools"))
                .hasSize(6);
    }

    @Test
    void keepsTheContractOfTheAgent() throws Throwable {
        Loaded loaded = new Loaded(Compiled.of(AGENT, MORE, TOOLS).generated());

        assertThat(Loaded.call(loaded.guard("shop.SupportAgentPreceptContract", "model")))
                .asString()
                .contains("shop.RefundTools", "shop.MoreTools", "people", "BUDGET_EXCEEDED");
    }

    @Test
    void changesItsHashWithTheContractOnly() {
        String hash = hash(TOOLS);

        assertThat(hash(TOOLS.replace("{}", "{ /* another body */ }"))).isEqualTo(hash);
        assertThat(hash(TOOLS.replace("<= 500", "<= 501"))).isNotEqualTo(hash);
        assertThat(hash(TOOLS.replace("BigDecimal amount", "Integer amount"))).isNotEqualTo(hash);
    }

    private static String hash(String source) {
        return Compiled.of(source)
                .resource("META-INF/precept/tools/shop.RefundTools")
                .lines()
                .filter(line -> line.startsWith("hash "))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> texts(Compiled compiled) {
        Map<String, String> texts = new TreeMap<>();
        for (JavaFileObject file : compiled.generated()) {
            if (file.getKind() != JavaFileObject.Kind.CLASS) {
                try {
                    texts.put(file.getName(), file.getCharContent(false).toString());
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
        }
        return texts;
    }
}
