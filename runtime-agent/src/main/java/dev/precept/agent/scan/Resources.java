package dev.precept.agent.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Files that a class loader sees, read without loading a class. */
public final class Resources {

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

    /** The class file of a class, by internal or binary name, or null when the loader does not find it. */
    public static byte @Nullable [] classFile(@Nullable ClassLoader loader, String name) {
        return read(loader, name.replace('.', '/') + ".class");
    }
}
