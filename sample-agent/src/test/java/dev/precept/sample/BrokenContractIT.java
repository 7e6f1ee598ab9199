package dev.precept.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees who breaks the sample's contract, compiled with the processor's jar as it ships. */
class BrokenContractIT {

    private static final Path SOURCES = Path.of(System.getProperty("sample.sources"));
    private static final String TOOLS = "dev/precept/sample/tools/RefundTools.java";

    @TempDir
    private Path work;

    @Test
    void compilesAsItIs() throws IOException {
        assertThat(errors(source())).isEmpty();
    }

    @Test
    void saysWhatTheReadmeShowsWhenTheMechanismIsDeleted() throws IOException {
        String readme = Files.readString(Path.of(System.getProperty("project.readme")));

        assertThat(errors(without("            require = \"amount <= 500\",\n")))
                .singleElement()
                .satisfies(error -> assertThat(readme).contains("[ERROR] RefundTools.java:" + error));
    }

    @Test
    void suggestsTheNewNameWhenTheParameterIsRenamed() throws IOException {
        String renamed = source().replace("BigDecimal amount", "BigDecimal refundAmount")
                .replace("order(orderId), amount)", "order(orderId), refundAmount)");

        assertThat(errors(renamed))
                .hasSize(4)
                .allSatisfy(error -> assertThat(error).contains("[PRE-0202]", "Did you mean \"refundAmount\"?"));
    }

    @Test
    void pointsAtTheRightOneOfRepeatedRules() throws IOException {
        String broken = source().replace("order.ageDays < 30", "order.ageDay < 30")
                .replace("ticket.customerId", "ticket.customer");

        assertThat(errors(broken))
                .satisfiesExactly(
                        third -> assertThat(third).startsWith("[" + lineOf(broken, "order.ageDay < 30") + ","),
                        fourth -> assertThat(fourth).startsWith("[" + lineOf(broken, "ticket.customer\"") + ","));
    }

    /** The errors about the tool class as Maven prints them: {@code [line,column] text}. */
    private List<String> errors(String tools) throws IOException {
        Path changed = Files.createDirectories(
                        work.resolve("src").resolve(TOOLS).getParent())
                .resolve("RefundTools.java");
        Files.writeString(changed, tools);
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
            javac.getTask(null, files, found, options(), null, files.getJavaFileObjectsFromPaths(sources(changed)))
                    .call();
        }
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(error -> "[%d,%d] %s"
                        .formatted(error.getLineNumber(), error.getColumnNumber(), error.getMessage(Locale.ROOT)))
                .toList();
    }

    private List<String> options() throws IOException {
        return List.of(
                "-parameters",
                "-d",
                Files.createDirectories(work.resolve("out")).toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-processorpath",
                System.getProperty("precept.processor"));
    }

    private static List<Path> sources(Path changed) throws IOException {
        List<Path> sources = new ArrayList<>(List.of(changed));
        try (Stream<Path> all = Files.walk(SOURCES)) {
            all.filter(file -> file.toString().endsWith(".java") && !file.endsWith(TOOLS))
                    .forEach(sources::add);
        }
        return sources;
    }

    private static String source() throws IOException {
        return Files.readString(SOURCES.resolve(TOOLS));
    }

    private static String without(String line) throws IOException {
        String source = source();
        assertThat(source).contains(line);
        return source.replace(line, "");
    }

    private static long lineOf(String source, String text) {
        return source.substring(0, source.indexOf(text)).lines().count();
    }
}
