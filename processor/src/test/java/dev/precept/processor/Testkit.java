package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** The part of the testkit that generated tests run on, from its sources: its own module is built after this one. */
final class Testkit {

    private static final Path SOURCES = Path.of("..", "testkit", "src", "main", "java", "dev", "precept", "testkit");

    private static final Path CLASSES = compiled();

    private Testkit() {}

    /** The class path of these tests, and the testkit. */
    static List<File> classPath() {
        return Stream.concat(
                        Stream.of(CLASSES.toFile()),
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                                .map(File::new))
                .toList();
    }

    /** Where its class files are. */
    static Path classes() {
        return CLASSES;
    }

    private static Path compiled() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(told, Locale.ROOT, null);
                Stream<Path> contract = Files.list(SOURCES.resolve("contract"))) {
            Path out = Files.createTempDirectory("testkit");
            out.toFile().deleteOnExit();
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(out));
            List<Path> sources = Stream.concat(contract, Stream.of(SOURCES.resolve("GenerateContractTests.java")))
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList();
            boolean compiled = compiler.getTask(
                            null,
                            files,
                            told,
                            List.of("-proc:none", "-nowarn"),
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiled).as(told.getDiagnostics().toString()).isTrue();
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
