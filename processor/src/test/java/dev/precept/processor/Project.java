package dev.precept.processor;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Sources that are compiled as a user's build compiles them, by whatever compiler. */
record Project(List<Path> sources, List<String> options, List<Processor> processors, Path out) {

    /** The sources of a folder, against the jars that the build has copied under a name. */
    static Project of(Path folder, String jars, Path out) {
        return new Project(
                sourcesIn(folder),
                List.of("-classpath", Shipped.classPath(Shipped.jars(jars))),
                Shipped.processors(List.of()),
                out);
    }

    Project with(String option) {
        List<String> more = new ArrayList<>(options);
        more.add(option);
        return new Project(sources, more, processors, out);
    }

    static List<Path> sourcesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Outcome compile(JavaCompiler compiler) throws IOException {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-d", out.toString(), "-s", out.toString()));
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(told, Locale.ROOT, null)) {
            var task = compiler.getTask(
                    new StringWriter(), files, told, all, null, files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(processors);
            boolean compiled = task.call();
            return new Outcome(
                    compiled,
                    told.getDiagnostics().stream()
                            .map(d -> d.getMessage(Locale.ROOT))
                            // Kotlin's class files name annotations of a library that their Java users need not have.
                            .filter(message -> !message.startsWith("unknown enum constant "))
                            .toList());
        }
    }

    /** Whether it compiled, and everything that was said. */
    record Outcome(boolean compiled, List<String> messages) {}
}
