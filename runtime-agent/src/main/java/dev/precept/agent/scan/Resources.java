package dev.precept.agent.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Files that a class loader sees, read without loading a class. */
public final class Resources {

    private static final Pattern VERSION = Pattern.compile("META-INF/versions/\\d+/");

    private Resources() {}

    /** The bytes of a resource, or null when the loader does not find it. */
    public static byte @Nullable [] read(@Nullable ClassLoader loader, String path) {
        try (InputStream in =
                loader == null ? ClassLoader.getSystemResourceAsStream(path) : loader.getResourceAsStream(path)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path + " cannot be read", unreadable);
        }
    }

    /** As {@link #classFile}; a loader that fails, as one that has been closed does, is one that does not find it. */
    public static byte @Nullable [] classFileIfReadable(@Nullable ClassLoader loader, String name) {
        try {
            return classFile(loader, name);
        } catch (RuntimeException | LinkageError unreadable) {
            return null;
        }
    }

    /**
     * Whether a loader finds two classes of one package in the same folder or jar. A class that it finds nowhere says nothing
     * about where the other one should be.
     */
    public static boolean comeTogether(@Nullable ClassLoader loader, String one, String other) {
        URL first = find(loader, one);
        URL second = find(loader, other);
        return first == null || second == null || folder(first).equals(folder(second));
    }

    private static @Nullable URL find(@Nullable ClassLoader loader, String name) {
        String path = name.replace('.', '/') + ".class";
        return loader == null ? ClassLoader.getSystemResource(path) : loader.getResource(path);
    }

    /** The same for all versions of a class in a multi-release jar. */
    private static String folder(URL file) {
        String address = file.toExternalForm();
        return VERSION.matcher(address.substring(0, address.lastIndexOf('/'))).replaceFirst("");
    }

    /** The class file of a class, by internal or binary name, or null when the loader does not find it. */
    public static byte @Nullable [] classFile(@Nullable ClassLoader loader, String name) {
        return read(loader, name.replace('.', '/') + ".class");
    }
}
