package dev.precept.agent.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An output folder and its class path as a JVM of one version would find them. Resources only: what is above the JDK's own
 * classes has to come from here, and nothing of the build tool does.
 */
final class OutputView extends ClassLoader {

    private final List<Path> versions;

    private OutputView(List<Path> versions, ClassLoader below) {
        super(below);
        this.versions = versions;
    }

    /** The loader below all views; close it when the last view was used. */
    static URLClassLoader below(Path folder, List<Path> classPath) {
        List<URL> urls = new ArrayList<>();
        urls.add(url(folder));
        classPath.forEach(entry -> urls.add(url(entry)));
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    /**
     * A view.
     *
     * @param versions folders of a multi-release jar that are looked into before the output's own, for classes only
     */
    static OutputView of(List<Path> versions, ClassLoader below) {
        return new OutputView(versions, below);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        if (name.endsWith(".class")) {
            for (Path version : versions) {
                Path file = version.resolve(name);
                if (Files.isRegularFile(file)) {
                    try {
                        return Files.newInputStream(file);
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(file + " cannot be read", unreadable);
                    }
                }
            }
        }
        return super.getResourceAsStream(name);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException(path + " has no URL", impossible);
        }
    }
}
