package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project with tools and without contracts is told so once, and helped. */
class AdoptionTest {

    private static final String LIST = "precept-proposals/uncovered-tools.json";
    private static final List<String> METHODS = List.of(
            "public String findOrder(String orderId) { return orderId; }",
            "public void issueRefund(String orderId, BigDecimal amount, double fee) {}",
            "public void sendMail(String to, String body, java.net.URI link) {}",
            "public void setStatus(String orderId, boolean open) {}",
            "public CompletableFuture<String> payLater(BigDecimal total) { return null; }",
            "public void frobnicate(List<String> in) {}",
            "public void forwardAll(List<String> recipients, Optional<String> note, String[] in) {}",
            "public void deleteAll() {}",
            "public static int countOrders() { return 1; }",
            "public void transfer(long amount, String from, String to) {}");

    @TempDir
    private Path folder;

    @Test
    void saysOnceThatTwoHundredToolsHaveNoContract() {
        Compiled compiled = Compiled.of(project(20).toArray(String[]::new));

        String message = compiled.refuses("PRE-0310").message();
        assertThat(message)
                .contains("none of the 200 tools in 20 classes has a contract yet")
                .contains("    Tools1.countOrders\n", "-Aprecept.profile=lenient", "docs/guide/adopting.md");
        assertThat(Pattern.compile("(?m)^ +Tools\\d+\\.").matcher(message).results())
                .hasSize(10);
        assertThat(Pattern.compile("\"method\"")
                        .matcher(beside(LIST, project(20)))
                        .results())
                .hasSize(200);
    }

    @Test
    void proposesContractsThatCompileOnceTheOpenPlacesAreFilledIn() {
        List<String> project = project(2);

        Compiled.of(project.stream()
                        .map(source -> withProposal(source, beside(proposalFor(source), project)))
                        .toArray(String[]::new))
                .succeeds();
    }

    /** Puts the proposed annotations before the methods. */
    private static String withProposal(String source, String proposal) {
        assertThat(proposal.lines()).allMatch(line -> line.startsWith("//"));
        String java = proposal.lines()
                .map(line -> line.replaceFirst("^// ?", ""))
                .filter(line -> !line.startsWith("import "))
                .reduce("", (text, line) -> text + line + '\n')
                .replace("…", "500");
        String annotated = source;
        for (String block : java.split("\n\n")) {
            MatchResult method = Pattern.compile("(?m)^// (\\w+)\\(")
                    .matcher(block)
                    .results()
                    .findFirst()
                    .orElse(null);
            if (method != null) {
                annotated = annotated.replaceFirst(
                        "(?m)^    @Tool (.* " + method.group(1) + "\\()",
                        Matcher.quoteReplacement(block + "\n    @Tool ") + "$1");
            }
        }
        return annotated;
    }

    @Test
    void guessesByNameTypeAndWhatIsWritten() {
        String source = project(2).get(0);

        assertThat(beside(proposalFor(source), project(2)))
                .contains("// import dev.precept.Effect;", "It is never counted as a contract")
                .contains("""
                        // // findOrder(String orderId)
                        // // decide: does it really change nothing? Its name says find
                        // @Effect(EffectClass.READ_ONLY)
                        """, """
                        // @Effect(EffectClass.IRREVERSIBLE)
                        // @Invariant(rule = "amount is more than nothing, and at most …", require = "amount > 0 && amount <= …")
                        // @Invariant(rule = "fee is more than nothing, and at most …", require = "fee > 0 && fee <= …")
                        // @Invariant(rule = "At most … calls for the same orderId", limit = @Limit(calls = …, of = "orderId"))
                        """, """
                        // @Effect(value = EffectClass.IRREVERSIBLE, egress = true)
                        // @Invariant(rule = "to is one of us", require = "to.endsWith('@…')")
                        // @Invariant(rule = "body has at most … characters", require = "size(body) <= …")
                        // @Invariant(rule = "link is one of ours", require = "link.host == '…'")
                        """, "// @Effect(EffectClass.REVERSIBLE)\n", """
                        // // decide: what does it do? Its name does not say; this is the worst case
                        """);
    }

    @Test
    void readsTheHintsOfTheFrameworkOnlyWhereTheyAreWritten() {
        List<String> sources = List.of("""
                package org.springframework.ai.mcp.annotation;
                public @interface McpTool {
                    McpAnnotations annotations() default @McpAnnotations;
                    @interface McpAnnotations {
                        boolean readOnlyHint() default false;
                        boolean destructiveHint() default true;
                    }
                }
                """, Fixture.HEAD + """
                public class RefundTools {
                    @org.springframework.ai.mcp.annotation.McpTool
                    public void findUnsaid() {}
                    @org.springframework.ai.mcp.annotation.McpTool(annotations =
                        @org.springframework.ai.mcp.annotation.McpTool.McpAnnotations(readOnlyHint = true))
                    public void obtain() {}
                    @org.springframework.ai.mcp.annotation.McpTool(annotations =
                        @org.springframework.ai.mcp.annotation.McpTool.McpAnnotations(destructiveHint = false))
                    public void write() {}
                }
                """);

        assertThat(Compiled.of(sources.toArray(String[]::new)).messages())
                .hasSize(3)
                .allMatch(message -> message.startsWith("[PRE-0301]"));
        assertThat(beside("precept-proposals/shop.RefundTools.java.txt", sources))
                .contains("Its name says find\n// @Effect(EffectClass.READ_ONLY)")
                .contains("is readOnlyHint = true the whole truth?\n// @Effect(EffectClass.READ_ONLY)")
                .contains("@Effect(EffectClass.REVERSIBLE)");
        assertThat(beside(LIST, sources))
                .contains("\"readOnlyHint\": true", "\"destructiveHint\": false")
                .doesNotContain("\"destructiveHint\": true");
    }

    @Test
    void saysEachByItselfOnceOneToolHasAContract() {
        List<String> project = new ArrayList<>(project(2));
        project.add(
                Fixture.HEAD
                        + "public class Zealous { @Tool @Effect(READ_ONLY) public void find() {} @Tool public void pay() {} }\n");

        assertThat(Compiled.of(project.toArray(String[]::new)).messages())
                .hasSize(21)
                .allMatch(message -> message.startsWith("[PRE-0301]"));
    }

    @Test
    void saysEachByItselfWhereThereAreFew() {
        assertThat(Compiled.of(project(1).toArray(String[]::new)).messages())
                .hasSize(10)
                .allMatch(message -> message.startsWith("[PRE-0301]"));
    }

    @Test
    void writesTheSameForEveryOrderOfTheSources() {
        List<String> project = project(12);
        List<String> reversed = new ArrayList<>(project);
        Collections.reverse(reversed);

        assertThat(Compiled.of(reversed.toArray(String[]::new)).message())
                .isEqualTo(Compiled.of(project.toArray(String[]::new)).message());
        for (String path : List.of(LIST, proposalFor(project.get(0)), proposalFor(project.get(11)))) {
            assertThat(beside(path, reversed)).isEqualTo(beside(path, project));
        }
    }

    @Test
    void writesNothingWhereEveryToolHasAContract() {
        assertThat(Fixture.refund("@Invariant(rule = \"Small\", require = \"amount > 0 && amount <= 500\")")
                        .compile()
                        .succeeds()
                        .generated())
                .noneMatch(file -> file.getName().contains("precept-proposals"));
    }

    @Test
    void writesEachProposalForOneClassAndTheListForAll() {
        Map<String, List<String>> origins = new TreeMap<>();
        Compiled.with(
                List.of(
                        new Recording(new ContractProcessor(), origins),
                        new Recording(new ContractIndexProcessor(), origins)),
                List.of(),
                project(2).toArray(String[]::new));

        assertThat(origins)
                .containsEntry("precept-proposals/shop.Tools1.java.txt", List.of("shop.Tools1"))
                .containsEntry("precept-proposals/uncovered-tools.json", List.of("shop.Tools1", "shop.Tools2"));
    }

    private static List<String> project(int classes) {
        return IntStream.rangeClosed(1, classes)
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "%spublic class Tools%d {\n    @Tool %s\n}\n",
                        Fixture.HEAD,
                        i,
                        String.join("\n    @Tool ", METHODS)))
                .toList();
    }

    private static String proposalFor(String source) {
        return "precept-proposals/" + Compiled.nameOf(source) + ".java.txt";
    }

    /** What javac leaves beside the generated sources, though the compilation fails. */
    private String beside(String path, List<String> sources) {
        try {
            Path out = Files.createTempDirectory(folder, "out");
            ToolProvider.getSystemJavaCompiler()
                    .getTask(
                            Writer.nullWriter(),
                            null,
                            null,
                            List.of(
                                    "-d",
                                    out.toString(),
                                    "-s",
                                    out.toString(),
                                    "-classpath",
                                    System.getProperty("java.class.path"),
                                    "-processor",
                                    ContractProcessor.class.getName() + ',' + ContractIndexProcessor.class.getName()),
                            null,
                            sources.stream()
                                    .map(source -> JavaFileObjects.forSourceString(Compiled.nameOf(source), source))
                                    .toList())
                    .call();
            return Files.readString(out.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
