package dev.precept.agent.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * What the flat class path says must be guarded, read once at the start.
 *
 * @param classPath where it was read: existing folders and jars, in the order of the search
 * @param entries by binary name of the tool class; where two class path entries speak of one class, the first counts, as
 *     it does for the class itself
 * @param problems what could not be read: the place, and what is wrong with it
 * @param nested those of the entries whose class is where only the launcher of an executable jar finds it; its own loader
 *     will load it, and it is judged then
 */
public record ToolIndex(
        List<Path> classPath, Map<String, IndexEntry> entries, Map<String, String> problems, Set<String> nested) {

    /** Where an executable jar of Spring Boot has its classes; its index stays where every jar has it. */
    private static final String NESTED_CLASSES = "Spring-Boot-Classes";

    /** Reads the index of a class path, given as {@code java.class.path} and {@code jdk.module.path} are. */
    public static ToolIndex read(String classPath, String modulePath) throws IOException {
        List<Path> flat = FlatClassPath.of(classPath, modulePath);
        ToolIndex index = new ToolIndex(flat, new LinkedHashMap<>(), new TreeMap<>(), new HashSet<>());
        for (Path entry : flat) {
            if (Files.isDirectory(entry)) {
                index.addFolder(entry);
            } else {
                index.addJar(entry);
            }
        }
        return index;
    }

    /** How many tool methods must be guarded. */
    public int tools() {
        return keys().size();
    }

    /** All tools that have a body, as {@code binary class name#name and descriptor}. */
    public Set<String> keys() {
        Set<String> keys = new HashSet<>();
        for (IndexEntry entry : entries.values()) {
            for (IndexEntry.IndexedTool tool : entry.tools()) {
                keys.add(entry.toolClass() + '#' + tool.key());
            }
        }
        return keys;
    }

    /** As {@link #keys()}, with the tools that have no body: whatever implements them must be guarded, too. */
    public Set<String> keysWithAbstract() {
        Set<String> keys = new HashSet<>();
        for (IndexEntry entry : entries.values()) {
            keys.addAll(entry.keysWithAbstract());
        }
        return keys;
    }

    private void addFolder(Path folder) throws IOException {
        Path marker = folder.resolve(IndexReader.MARKER);
        if (Files.isRegularFile(marker) && !understands(marker.toString(), Files.readAllBytes(marker))) {
            return;
        }
        Path tools = folder.resolve(IndexReader.FOLDER);
        if (!Files.isDirectory(tools)) {
            return;
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> listed = Files.newDirectoryStream(tools)) {
            for (Path file : listed) {
                files.add(file);
            }
        }
        files.sort(null);
        for (Path file : files) {
            add(file.getFileName().toString(), file.toString(), Files.readString(file));
        }
    }

    private void addJar(Path path) throws IOException {
        try (JarFile jar = new JarFile(path.toFile(), false, ZipFile.OPEN_READ)) {
            ZipEntry marker = jar.getEntry(IndexReader.MARKER);
            if (marker != null && !understands(path + "!/" + IndexReader.MARKER, bytes(jar, marker))) {
                return;
            }
            if (marker == null && jar.getEntry(IndexReader.FOLDER) == null) {
                return;
            }
            String nestedClasses = nestedClasses(jar.getManifest());
            for (ZipEntry file : Collections.list(jar.entries())) {
                if (file.getName().startsWith(IndexReader.FOLDER) && !file.isDirectory()) {
                    String text = new String(bytes(jar, file), StandardCharsets.UTF_8);
                    String toolClass = file.getName().substring(IndexReader.FOLDER.length());
                    add(toolClass, path + "!/" + file.getName(), text);
                    if (nestedClasses != null
                            && jar.getEntry(nestedClasses + toolClass.replace('.', '/') + ".class") != null) {
                        nested.add(toolClass);
                    }
                }
            }
        }
    }

    private static @Nullable String nestedClasses(@Nullable Manifest manifest) {
        return manifest == null ? null : manifest.getMainAttributes().getValue(NESTED_CLASSES);
    }

    private boolean understands(String place, byte[] marker) {
        String other = IndexReader.otherVersion(marker);
        if (other != null) {
            problems.put(place, "says \"" + other + "\"; this agent reads \"precept-index 1\"");
        }
        return other == null;
    }

    private void add(String toolClass, String place, String text) {
        try {
            entries.putIfAbsent(toolClass, IndexReader.parse(toolClass, text));
        } catch (UnreadableIndexException unreadable) {
            problems.put(place, unreadable.getMessage());
        }
    }

    private static byte[] bytes(JarFile jar, ZipEntry entry) throws IOException {
        try (var in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }
}
