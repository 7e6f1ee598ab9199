package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.processor.report.Code;
import dev.precept.processor.report.Message;
import dev.precept.processor.report.Severity;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Eclipse's compiler is told what {@link CatalogueTest} shows for javac, and on the same line. */
class EclipseFindingsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    // The count only ever follows the warnings that it counts.
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNCOVERED_COUNT")
    void areThoseOfJavac(Message message) throws IOException {
        Fixture fixture = CatalogueTest.fixtures().get(message);

        List<Diagnostic<? extends JavaFileObject>> found = compile(asError(message.code(), fixture));

        assertThat(found.stream().map(EclipseFindingsTest::code))
                .as(found.toString())
                .containsExactly(message.code().id());
        fixture.markedLine()
                .ifPresent(line -> assertThat(found.get(0).getLineNumber())
                        .as(found.toString())
                        .isEqualTo(line));
    }

    /** Without its own warnings Eclipse's compiler keeps ours to itself as well. */
    private static Fixture asError(Code code, Fixture fixture) {
        Stream<String> raised = Stream.of("-Aprecept." + code.option() + "=error");
        return code.severity() == Severity.WARN
                ? fixture.options(
                        Stream.concat(fixture.options().stream(), raised).toArray(String[]::new))
                : fixture;
    }

    private List<Diagnostic<? extends JavaFileObject>> compile(Fixture fixture) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String source : fixture.sources()) {
            String text = source.replace(Fixture.MARK, "");
            Path file = folder.resolve(Compiled.nameOf(text).replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, text));
        }
        String out = Files.createDirectory(folder.resolve("out")).toString();
        List<String> options = new ArrayList<>(fixture.options());
        options.addAll(List.of("--release", "17", "-nowarn", "-d", out, "-s", out));
        EclipseCompiler eclipse = new EclipseCompiler();
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager = eclipse.getStandardFileManager(told, Locale.ROOT, null)) {
            manager.setLocation(StandardLocation.CLASS_PATH, fixture.classPath());
            var task = eclipse.getTask(
                    new StringWriter(), manager, told, options, null, manager.getJavaFileObjectsFromPaths(files));
            task.setProcessors(fixture.freshProcessors());
            task.call();
        }
        return told.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .toList();
    }

    private static String code(Diagnostic<?> diagnostic) {
        String text = diagnostic.getMessage(Locale.ROOT);
        return text.startsWith("[PRE-") ? text.substring(1, "[PRE-nnnn".length()) : text;
    }
}
