package dev.precept.agent.index;

import dev.precept.agent.scan.IndexedTools;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The indexes that class loaders other than the system loader see: those of a web application, or of a Spring Boot jar. Most
 * loaders have none, which their marker tells once; of the others every class is looked up.
 */
public final class LoaderIndexes implements IndexedTools.Source {

    private final Map<ClassLoader, Boolean> haveOne = new WeakHashMap<>();

    @Override
    public List<String> tools(ClassLoader loader, String binaryName) {
        if (loader == ClassLoader.getSystemClassLoader() || !hasOne(loader)) {
            return List.of();
        }
        IndexEntry entry = find(loader, binaryName);
        return entry == null ? List.of() : List.copyOf(entry.keysWithAbstract());
    }

    private boolean hasOne(ClassLoader loader) {
        synchronized (haveOne) {
            Boolean known = haveOne.get(loader);
            if (known != null) {
                return known;
            }
        }
        boolean found = look(loader);
        synchronized (haveOne) {
            haveOne.put(loader, found);
        }
        return found;
    }

    /** A loader that cannot list its markers may have one. */
    private static boolean look(ClassLoader loader) {
        try {
            Set<String> own = markers(loader);
            own.removeAll(markers(ClassLoader.getSystemClassLoader()));
            return !own.isEmpty();
        } catch (IOException | RuntimeException | LinkageError unknown) {
            return true;
        }
    }

    private static Set<String> markers(ClassLoader loader) throws IOException {
        Set<String> markers = new HashSet<>();
        for (URL marker : Collections.list(loader.getResources(IndexReader.MARKER))) {
            markers.add(marker.toExternalForm());
        }
        return markers;
    }

    /** A loader that fails has told us nothing; an index that is not understood keeps its class out. */
    private static @Nullable IndexEntry find(ClassLoader loader, String binaryName) {
        try {
            return IndexReader.find(loader, binaryName);
        } catch (UnreadableIndexException damaged) {
            throw damaged;
        } catch (RuntimeException | LinkageError failed) {
            return null;
        }
    }
}
