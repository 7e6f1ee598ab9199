package dev.precept.agent.index;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folders and jars that the system loader searches: the class path, what the manifests of its jars add to it, and the
 * module path. Classes of other loaders (a servlet container, a Spring Boot jar) are judged when they are loaded.
 */
final class FlatClassPath {

    private final Set<Path> entries = new LinkedHashSet<>();

    private FlatClassPath() {}

    /**
     * Lists the entries that exist, in the order of the search.
     *
     * @param classPath as in {@code java.class.path}
     * @param modulePath as in {@code jdk.module.path}; may be empty
     */
    static List<Path> of(String classPath, String modulePath) throws IOException {
        FlatClassPath flat = new FlatClassPath();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            flat.add(new File(entry));
        }
        for (String entry : modulePath.isEmpty() ? new String[0] : modulePath.split(File.pathSeparator, -1)) {
            flat.addModules(new File(entry));
        }
        return List.copyOf(flat.entries);
    }

    /** The JVM passes over an entry that is missing, that it cannot read, or that is neither a folder nor a jar. */
    private void add(File named) {
        try {
            Path entry = named.toPath().toAbsolutePath().normalize();
            if (!Files.exists(entry) || entries.contains(entry)) {
                return;
            }
            if (Files.isDirectory(entry)) {
                entries.add(entry);
                return;
            }
            try (JarFile jar = new JarFile(entry.toFile(), false)) {
                entries.add(entry);
                addClassPath(entry, jar.getManifest());
            }
        } catch (IOException | IllegalArgumentException passedOver) {
            return;
        }
    }

    private void addClassPath(Path jar, @Nullable Manifest manifest) {
        String more = manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
        if (more != null) {
            for (String relative : more.trim().split("\\s+", -1)) {
                addRelative(jar, relative);
            }
        }
    }

    /**
     * As the class path loader does: a URL relative to the jar, whose path may hold what no URI may and whose fragment does
     * not count; what is on another host or no file is passed over.
     */
    private void addRelative(Path jar, String relative) {
        try {
            URL found = new URL(jar.toUri().toURL(), relative);
            String host = found.getHost();
            boolean local = host == null || host.isEmpty() || host.equalsIgnoreCase("localhost");
            if (local && found.getProtocol().equals("file")) {
                add(new File(URLDecoder.decode(found.getFile().replace("+", "%2B"), StandardCharsets.UTF_8)));
            }
        } catch (MalformedURLException | IllegalArgumentException passedOver) {
            return;
        }
    }

    private void addModules(File named) throws IOException {
        Path entry = named.toPath();
        if (!Files.isDirectory(entry) || Files.exists(entry.resolve("module-info.class"))) {
            add(named);
            return;
        }
        try (Stream<Path> modules = Files.list(entry)) {
            for (Path module : modules.sorted().toList()) {
                add(module.toFile());
            }
        }
    }
}
