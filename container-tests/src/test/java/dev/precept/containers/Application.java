package dev.precept.containers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Sources of an application, compiled with the processor as it ships. */
final class Application {

    private final Path classes;
    private final List<String> options = new ArrayList<>();
    private final List<Path> sources = new ArrayList<>();

    /**
     * Compiles into a folder.
     *
     * @param parts which of the applications' folders
     */
    Application(Path classes, String... parts) {
        this(classes, UnaryOperator.identity(), parts);
    }

    /** As {@link #Application(Path, String...)}, with a change to every source. */
    Application(Path classes, UnaryOperator<String> change, String... parts) {
        this.classes = classes;
        for (String part : parts) {
            copy(Path.of(System.getProperty("precept.applications"), part), change);
        }
    }

    private void copy(Path part, UnaryOperator<String> change) {
        Path to = classes.resolveSibling(classes.getFileName() + "-sources").resolve(part.getFileName());
        try (Stream<Path> files = Files.list(part)) {
            Files.createDirectories(to);
            for (Path file : files.sorted().toList()) {
                sources.add(Files.writeString(to.resolve(file.getFileName()), change.apply(Files.readString(file))));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** With our jars on the class path, and more. */
    Path onClassPath(Path... libraries) {
        List<Path> path = new ArrayList<>(List.of(Jars.ours("annotations"), Jars.ours("runtime")));
        path.addAll(Arrays.asList(libraries));
        options.addAll(List.of("-cp", Jars.path(path)));
        return compiled();
    }

    /** With our jars on the module path. */
    Path onModulePath() {
        options.addAll(List.of("-p", Jars.path(Jars.ours("annotations"), Jars.ours("runtime"))));
        return compiled();
    }

    private Path compiled() {
        options.addAll(List.of(
                "-d",
                classes.toString(),
                "-processorpath",
                Jars.ours("processor").toString()));
        sources.forEach(source -> options.add(source.toString()));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int result = ToolProvider.getSystemJavaCompiler().run(null, said, said, options.toArray(String[]::new));
        if (result != 0) {
            throw new AssertionError(said.toString(StandardCharsets.UTF_8));
        }
        return classes;
    }
}
