package dev.precept.benchmarks.compile;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * Runs javac in this JVM. The classes of a processor stay loaded from one compilation to the next, as a build daemon keeps
 * them; its objects do not.
 */
final class Compilation {

    private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    private final LongSupplier clock;
    private final List<Path> jars;
    private final Map<Subject, ClassLoader> loaders = new HashMap<>();
    private int generated;
    private long inProcessors;

    Compilation(LongSupplier clock, List<Path> jars) {
        this.clock = clock;
        this.jars = jars;
    }

    /** Nanoseconds of the clock from sources to classes in memory; sources with an error end the run. */
    long run(Subject subject, List<JavaFileObject> sources, boolean processing) {
        StringWriter said = new StringWriter();
        try (InMemoryFiles files =
                new InMemoryFiles(javac.getStandardFileManager(null, null, StandardCharsets.UTF_8))) {
            files.setClassPath(jars);
            List<String> options = new ArrayList<>(List.of("--release", "17", "-nowarn", "-Xlint:none"));
            if (!processing) {
                options.add("-proc:none");
            }
            long start = clock.getAsLong();
            JavaCompiler.CompilationTask task = javac.getTask(said, files, null, options, null, sources);
            List<Stopwatch> processors = processing ? processors(subject) : List.of();
            task.setProcessors(processors);
            boolean good = task.call();
            long nanos = clock.getAsLong() - start;
            inProcessors = processors.stream().mapToLong(Stopwatch::nanos).sum();
            if (!good) {
                throw new IllegalStateException(subject + " does not compile: " + said);
            }
            generated = files.generatedSources();
            return nanos;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many sources the processor wrote the last time. */
    int generated() {
        return generated;
    }

    /** Nanoseconds of the clock that the processors themselves took the last time. */
    long inProcessors() {
        return inProcessors;
    }

    private List<Stopwatch> processors(Subject subject) {
        ClassLoader loader = loaders.computeIfAbsent(
                subject,
                unseen -> new URLClassLoader(
                        jars.stream()
                                .filter(jar -> subject.isOurs() == isOurs(jar))
                                .map(Compilation::url)
                                .toArray(URL[]::new),
                        // javac's own API is on the class path's loader.
                        ClassLoader.getSystemClassLoader()));
        return subject.processors().stream()
                .map(name -> new Stopwatch(processor(name, loader), clock))
                .toList();
    }

    /** Ours is one jar, as its users have it, and finds nothing of the others. */
    private static boolean isOurs(Path jar) {
        return jar.getFileName().toString().startsWith("precept-processor");
    }

    private static Processor processor(String name, ClassLoader loader) {
        try {
            return (Processor)
                    Class.forName(name, true, loader).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no processor " + name, e);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
