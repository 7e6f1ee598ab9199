package dev.precept.benchmarks.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The jars that the build put beside the benchmarks' own. */
public final class Jars {

    private Jars() {}

    /** The benchmarks' own jar. */
    public static Path own() {
        try {
            return Path.of(Jars.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The processors, and what the compiled sources name. */
    static List<Path> toCompileWith() {
        List<Path> jars = new ArrayList<>();
        for (String folder : List.of("compile", "lib")) {
            try (Stream<Path> files = Files.list(own().resolveSibling(folder))) {
                files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(jars::add);
            } catch (IOException e) {
                throw new UncheckedIOException("run it from the jar that the build made", e);
            }
        }
        return jars;
    }

    /** The version in the name of a jar. */
    static String version(String artifact) {
        return toCompileWith().stream()
                .map(jar -> jar.getFileName().toString())
                .filter(name -> name.startsWith(artifact + '-'))
                .map(name -> name.substring(artifact.length() + 1, name.length() - ".jar".length()))
                .findFirst()
                .orElse("?");
    }
}
