package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compiler;
import dev.precept.processor.report.Code;
import dev.precept.processor.report.Severity;
import java.io.File;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;

/**
 * Sources that provoke one message. {@code /*!*}{@code /} stands right before the text that the message points at; a
 * fixture without one provokes a message without a place.
 */
record Fixture(List<String> sources, List<String> options, List<Processor> processors, Supplier<List<File>> path) {

    static final String MARK = "/*!*/";

    static final String HEAD = """
            package shop;

            import static dev.precept.Action.*;
            import static dev.precept.Condition.*;
            import static dev.precept.EffectClass.*;

            import dev.precept.*;
            import java.math.BigDecimal;
            import java.util.*;
            import java.util.concurrent.*;

            """;

    static Fixture of(String... sources) {
        return new Fixture(
                Stream.of(sources).map(HEAD::concat).toList(),
                List.of(),
                List.of(new ContractProcessor(), new ContractIndexProcessor()),
                Fixture::ownPath);
    }

    /** The same, among tests: with the testkit, and the processor that writes tests. */
    static Fixture tests(String... sources) {
        Fixture plain = of(sources);
        return new Fixture(
                plain.sources,
                List.of(),
                List.of(new ContractProcessor(), new ContractIndexProcessor(), new ContractTestProcessor()),
                Testkit::classPath);
    }

    /** A refund tool under these annotations. */
    static Fixture refund(String annotations) {
        return tools("@Tool @Effect(IRREVERSIBLE)\n" + annotations
                + "\npublic String issueRefund(String orderId, BigDecimal amount) { return orderId; }");
    }

    /** A tool class with these members. */
    static Fixture tools(String members) {
        return of("public class RefundTools {\n" + members.indent(4) + "}\n");
    }

    /** An agent under these annotations, with one tool that it may call. */
    static Fixture agent(String annotations) {
        return of("""
                public class OrderTools {
                    @Tool @Effect(READ_ONLY)
                    public String findOrder(String orderId) { return orderId; }
                }
                """, annotations + "\npublic interface SupportAgent {}\n");
    }

    /** The same with one more source. */
    Fixture with(String source) {
        return new Fixture(
                Stream.concat(sources.stream(), Stream.of(HEAD + source)).toList(), options, processors, path);
    }

    Fixture options(String... others) {
        return new Fixture(sources, List.of(others), processors, path);
    }

    Fixture processors(Processor... others) {
        return new Fixture(sources, options, List.of(others), path);
    }

    Fixture withoutRuntime() {
        return new Fixture(sources, options, processors, Fixture::pathWithoutRuntime);
    }

    Compiled compile() {
        return Compiled.with(
                Compiler.javac().withClasspath(classPath()),
                processors,
                options,
                sources.stream().map(source -> source.replace(MARK, "")).toArray(String[]::new));
    }

    /** Provokes one message, with this code and its severity, at the mark. */
    void provokes(Code code) {
        Compiled compiled = compile();
        if (code.severity() == Severity.ERROR) {
            compiled.refuses(code.id());
        } else {
            compiled.warns(code.id());
        }
        Diagnostic<?> error = compiled.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getMessage(Locale.ROOT).startsWith("[" + code.id()))
                .findFirst()
                .orElseThrow();
        String marked = sources.stream()
                .filter(source -> source.contains(MARK))
                .findFirst()
                .orElse(null);
        if (marked == null) {
            assertThat(error.getLineNumber()).isEqualTo(Diagnostic.NOPOS);
            return;
        }
        String before = marked.substring(0, marked.indexOf(MARK));
        assertThat("line " + error.getLineNumber() + ", column " + error.getColumnNumber())
                .as(error.getMessage(Locale.ROOT))
                .isEqualTo("line " + (before.lines().count() + (before.endsWith("\n") ? 1 : 0)) + ", column "
                        + (before.length() - before.lastIndexOf('\n')));
    }

    void provokes(String code) {
        provokes(Arrays.stream(Code.values())
                .filter(known -> known.id().equals(code))
                .findFirst()
                .orElseThrow());
    }

    /** The line of the mark, where there is one. */
    OptionalLong markedLine() {
        return sources.stream()
                .filter(source -> source.contains(MARK))
                .mapToLong(source -> source.substring(0, source.indexOf(MARK))
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                        + 1)
                .findFirst();
    }

    /** The processors once more: a processor serves one compilation. */
    List<Processor> freshProcessors() {
        return processors.stream().map(Fixture::fresh).toList();
    }

    private static Processor fresh(Processor processor) {
        try {
            Constructor<? extends Processor> constructor = processor.getClass().getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** What it is compiled against. */
    List<File> classPath() {
        return path.get();
    }

    static List<File> ownPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .toList();
    }

    private static List<File> pathWithoutRuntime() {
        return ownPath().stream()
                .filter(entry -> !entry.getPath().contains("runtime"))
                .toList();
    }
}
