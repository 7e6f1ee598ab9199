package dev.precept.agent.index;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

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
            flat.add(Path.of(entry));
        }
        for (String entry : modulePath.isEmpty() ? new String[0] : modulePath.split(File.pathSeparator, -1)) {
            flat.addModules(Path.of(entry));
        }
        return List.copyOf(flat.entries);
    }

    private void add(Path entry) throws IOException {
        if (!Files.exists(entry) || !entries.add(entry.toAbsolutePath().normalize()) || Files.isDirectory(entry)) {
            return;
        }
        try (JarFile jar = new JarFile(entry.toFile(), false)) {
            Manifest manifest = jar.getManifest();
            String more = manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            if (more != null) {
                for (String relative : more.trim().split("\\s+", -1)) {
                    addRelative(entry, relative);
                }
            }
        }
    }

    /** As the class path loader does: relative to the jar, and what is no file is passed over. */
    private void addRelative(Path jar, String relative) throws IOException {
        URI found = jar.toAbsolutePath().toUri().resolve(relative);
        if ("file".equals(found.getScheme())) {
            add(Path.of(found));
        }
    }

    private void addModules(Path entry) throws IOException {
        if (!Files.isDirectory(entry) || Files.exists(entry.resolve("module-info.class"))) {
            add(entry);
            return;
        }
        try (Stream<Path> modules = Files.list(entry)) {
            for (Path module : modules.sorted().toList()) {
                add(module);
            }
        }
    }
}
