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

    private final Map<ClassLoader, Presence> known = new WeakHashMap<>();

    /** Whether a loader brings an index along. */
    private enum Presence {
        NONE,
        SEEN,
        /** It could not list its markers: it may have one. */
        UNKNOWN
    }

    @Override
    public List<String> tools(ClassLoader loader, String binaryName) {
        Presence presence = loader == ClassLoader.getSystemClassLoader() ? Presence.NONE : presence(loader);
        if (presence == Presence.NONE) {
            return List.of();
        }
        IndexEntry entry = find(loader, binaryName, presence);
        return entry == null ? List.of() : List.copyOf(entry.keysWithAbstract());
    }

    private Presence presence(ClassLoader loader) {
        synchronized (known) {
            Presence before = known.get(loader);
            if (before != null) {
                return before;
            }
        }
        Presence found = look(loader);
        synchronized (known) {
            known.put(loader, found);
        }
        return found;
    }

    private static Presence look(ClassLoader loader) {
        try {
            Set<String> own = markers(loader);
            own.removeAll(markers(ClassLoader.getSystemClassLoader()));
            return own.isEmpty() ? Presence.NONE : Presence.SEEN;
        } catch (IOException | RuntimeException | LinkageError unknown) {
            return Presence.UNKNOWN;
        }
    }

    private static Set<String> markers(ClassLoader loader) throws IOException {
        Set<String> markers = new HashSet<>();
        for (URL marker : Collections.list(loader.getResources(IndexReader.MARKER))) {
            markers.add(marker.toExternalForm());
        }
        return markers;
    }

    /**
     * An index that is not understood keeps its class out, and so does one that cannot be read where there is an index: what
     * it says may be what makes a tool of a method. A loader that fails at everything has told us nothing.
     */
    private static @Nullable IndexEntry find(ClassLoader loader, String binaryName, Presence presence) {
        try {
            return IndexReader.find(loader, binaryName);
        } catch (UnreadableIndexException damaged) {
            throw damaged;
        } catch (RuntimeException | LinkageError failed) {
            if (presence == Presence.SEEN) {
                throw new UnreadableIndexException("cannot be read: " + failed);
            }
            return null;
        }
    }
}
