package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compiler;
import dev.precept.processor.report.Code;
import dev.precept.processor.report.Severity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples of the error pages do what the pages say: the wrong one provokes the code of its page and nothing else, the
 * right one provokes nothing. They are compiled as a reader would complete them:
 *
 * <ul>
 *   <li>A block that holds types only becomes one file for each type; any other becomes the body of a class. Lines
 *       {@code import …;} at its start are kept; those of {@link Fixture#HEAD} go without saying.
 *   <li>A method's body may be <code>{ … }</code>. A line {@code @FailureMode(…)} stands for an answer to each of the five
 *       conditions.
 *   <li>The types of {@link #SHOP} that the example names are there, unless it declares one of that name itself; all of
 *       them where it has options only.
 *   <li>The warning PRE-0322, which every contract for others gets, counts on its own page only.
 *   <li>{@code -A} options in blocks of another language ({@code sh}, {@code xml}) are given to the compiler.
 * </ul>
 */
class PageExamplesTest {

    /** What every page may name without declaring it. */
    static final Map<String, String> SHOP = Map.of(
            "Order",
            "public record Order(String id, String customerId, int ageDays, BigDecimal total) {}",
            "Customer",
            "public record Customer(String id, String name, int openCases) {}",
            "Refund",
            "public record Refund(String orderId, BigDecimal amount) {}",
            "OrderTools",
            """
            public class OrderTools {
                @Tool("Find an order") @Effect(READ_ONLY)
                public Order findOrder(String orderId) { throw new UnsupportedOperationException(); }
            }
            """,
            "RefundTools",
            """
            public class RefundTools {
                @Tool("Refund an order") @Effect(IRREVERSIBLE)
                @Invariant(rule = "Small refunds", require = "amount > 0 && amount <= 500")
                public Refund issueRefund(String orderId, BigDecimal amount) { throw new UnsupportedOperationException(); }
            }
            """);

    /** Pages without an example that a compiler could judge, each with the reason. */
    private static final Map<Code, String> NOT_COMPILED = Map.ofEntries(
            Map.entry(Code.INTERNAL_FAULT, "it takes a bug of ours, and there is none that we know of"),
            Map.entry(
                    Code.TEXT_TOO_LONG,
                    "it takes a text of 60 000 characters, which nobody would read; CatalogueTest has one"),
            Map.entry(Code.UNCOVERED_PROJECT, "it takes more than ten tools, which nobody would read"),
            Map.entry(Code.CONTRACT_NOT_INHERITABLE, "it takes two packages, or a class file without a guard"),
            Map.entry(
                    Code.RECOGNISED_TOOL,
                    "it takes an annotation of a framework; ToolAnnotationsTest has one of that name"),
            Map.entry(
                    Code.PROGRAMMATIC_TOOL,
                    "it takes an interface of a framework; ToolAnnotationsTest has one of that name"),
            Map.entry(
                    Code.RUNTIME_MISSING,
                    "it is about module-info.java, and the runtime is a module of that name only as a jar, which is packed later"),
            Map.entry(Code.TESTS_WITHOUT_GUARD, "it takes a class file without a guard; TestFixtures has one"),
            Map.entry(Code.AGENT_UNTESTED, "it takes a folder of test sources; ContractTestRequestsTest has one"));

    @ParameterizedTest
    @MethodSource("codes")
    void theWrongExampleProvokesTheCodeAlone(Code code) {
        Page page = Page.of(code);
        List<Page.Block> blocks = blocks(page, "Wrong");
        Diagnostic.Kind kind = kind(code, Page.options(blocks));
        assertThat(findings(page, blocks))
                .as(
                        "%s: the example under ## Wrong must provoke exactly one %s with the code %s. Complete the example"
                                + " where other findings are reported; make it commit the fault where none is. Compiled:%n%s",
                        page.path(), kind, code.id(), shown(page, blocks))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.getMessage(Locale.ROOT)).startsWith("[" + code.id() + "] ");
                    assertThat(finding.getKind()).isEqualTo(kind);
                });
    }

    @ParameterizedTest
    @MethodSource("codes")
    void theRightExampleProvokesNothing(Code code) {
        Page page = Page.of(code);
        List<Page.Block> blocks = blocks(page, "Right");
        assertThat(findings(page, blocks))
                .as(
                        "%s: the example under ## Right must compile without any finding. Mend the example. Compiled:%n%s",
                        page.path(), shown(page, blocks))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyJavaBlockOfThePageIsJava(Code code) {
        Page page = Page.of(code);
        assertThat(page.text()).as(page.path()).contains("\n## Wrong\n", "\n## Right\n", "\n## Why\n");
        for (Page.Block block : page.blocks()) {
            assertThat(block.language())
                    .as("%s: the language of the block%n%s", page.path(), block.text())
                    .isIn("java", "sh", "xml", "text");
            if (block.isJava()) {
                assertThat(page.sources(block, "ShopTools")).isNotEmpty();
            }
        }
    }

    @Test
    void theShopItselfProvokesNothing() {
        Compiled.of(shop(List.of()).toArray(String[]::new)).succeeds();
    }

    private static EnumSet<Code> codes() {
        EnumSet<Code> codes = EnumSet.allOf(Code.class);
        codes.removeAll(NOT_COMPILED.keySet());
        return codes;
    }

    private static List<Page.Block> blocks(Page page, String heading) {
        List<Page.Block> blocks = page.blocks(heading);
        assertThat(blocks)
                .as(
                        "%s: write an example under ## %s, as a block marked ```java, or as ```sh with options of the"
                                + " compiler; or name the code in PageExamplesTest.NOT_COMPILED, with the reason",
                        page.path(), heading)
                .isNotEmpty()
                .noneMatch(block -> block.language().equals("text"));
        return blocks;
    }

    private static Diagnostic.Kind kind(Code code, List<String> options) {
        String option = "-Aprecept." + code.option() + "=";
        boolean warns = code.severity() == Severity.ERROR
                ? options.contains(option + "warn")
                : !options.contains(option + "error");
        return warns ? Diagnostic.Kind.WARNING : Diagnostic.Kind.ERROR;
    }

    private static List<? extends Diagnostic<? extends JavaFileObject>> findings(Page page, List<Page.Block> blocks) {
        return Compiled.with(
                        Compiler.javac().withClasspath(Testkit.classPath()),
                        List.of(new ContractProcessor(), new ContractIndexProcessor(), new ContractTestProcessor()),
                        Page.options(blocks),
                        Stream.concat(sources(page, blocks).stream(), shop(sources(page, blocks)).stream())
                                .toArray(String[]::new))
                .diagnostics()
                .stream()
                // The compiler says so of its own accord, beside our message.
                .filter(said -> !said.getMessage(Locale.ROOT).contains("not recognized by any processor"))
                // Every contract for others gets this warning, the right ones too; it has a page of its own.
                .filter(said -> page.path().equals(Code.FOREIGN_NOT_ENFORCED.page())
                        || !said.getMessage(Locale.ROOT).startsWith("[" + Code.FOREIGN_NOT_ENFORCED.id() + "] "))
                .toList();
    }

    private static List<String> sources(Page page, List<Page.Block> blocks) {
        List<String> sources = new ArrayList<>();
        for (Page.Block block : blocks) {
            if (block.isJava()) {
                sources.addAll(page.sources(block, "ShopTools" + (sources.isEmpty() ? "" : sources.size())));
            }
        }
        return sources;
    }

    /** The types of the shop that the sources need: those named in them, or in these, and not declared; all if there are none. */
    private static List<String> shop(List<String> sources) {
        if (sources.isEmpty()) {
            return SHOP.values().stream().map(Fixture.HEAD::concat).toList();
        }
        Set<String> declared = sources.stream().map(Compiled::nameOf).collect(Collectors.toSet());
        List<String> all = new ArrayList<>(sources);
        for (int i = 0; i < all.size(); i++) {
            String source = all.get(i);
            SHOP.forEach((name, type) -> {
                if (Pattern.compile("\\b" + name + "\\b").matcher(source).find() && declared.add("shop." + name)) {
                    all.add(Fixture.HEAD + type);
                }
            });
        }
        return all.subList(sources.size(), all.size());
    }

    private static String shown(Page page, List<Page.Block> blocks) {
        return sources(page, blocks).stream()
                .map(source -> source.substring(Fixture.HEAD.length()))
                .collect(Collectors.joining("----\n"));
    }
}
