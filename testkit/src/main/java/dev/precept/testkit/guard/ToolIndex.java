package dev.precept.testkit.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The tool classes on a class path, from the files that the processor wrote beside them. */
public final class ToolIndex {

    private static final String MARKER = "META-INF/precept/index";
    private static final String FOLDER = "META-INF/precept/tools/";

    private ToolIndex() {}

    /**
     * Binary names, sorted. Folders and jars are read; other places that a loader may have show no lists of files.
     *
     * @throws IOException if one of them cannot be read
     */
    public static List<String> classes(ClassLoader loader) throws IOException {
        SortedSet<String> names = new TreeSet<>();
        for (URL marker : Collections.list(loader.getResources(MARKER))) {
            if (marker.getProtocol().equals("file")) {
                inFolder(marker, names);
            } else {
                URLConnection connection = marker.openConnection();
                if (connection instanceof JarURLConnection jar) {
                    inJar(jar, names);
                } else {
                    throw new IOException(marker + " is neither in a folder nor in a jar");
                }
            }
        }
        return List.copyOf(names);
    }

    private static void inFolder(URL marker, SortedSet<String> names) throws IOException {
        Path folder = Path.of(uri(marker)).resolveSibling("tools");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.forEach(file -> names.add(file.getFileName().toString()));
            } catch (UncheckedIOException unreadable) {
                throw unreadable.getCause();
            }
        }
    }

    private static void inJar(JarURLConnection connection, SortedSet<String> names) throws IOException {
        // Not the loader's own open file, which would be closed under it.
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(FOLDER) && name.length() > FOLDER.length())
                    .forEach(name -> names.add(name.substring(FOLDER.length())));
        }
    }

    private static URI uri(URL url) throws IOException {
        try {
            return url.toURI();
        } catch (URISyntaxException odd) {
            throw new IOException(url + " is no valid address", odd);
        }
    }
}
