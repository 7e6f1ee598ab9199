package dev.precept.agent.scan;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which tools stand above a class. A subclass passes the transformer before its super class does, so the classes above are
 * read as resources through the subclass's loader, each once; loading them here would load them past the transformer.
 */
public final class Ancestry {

    private final Map<ClassLoader, Map<String, Inherited>> exposed = new WeakHashMap<>();
    private final FlatClasses files;
    private final IndexedTools indexed;
    private final Set<String> anyTool;

    /**
     * Knows nothing yet.
     *
     * @param files where the classes above are read
     */
    public Ancestry(FlatClasses files, IndexedTools indexed) {
        this.files = files;
        this.indexed = indexed;
        this.anyTool = indexed.keys();
    }

    /** The tools above a class that is being loaded. */
    public Inherited above(ClassLoader loader, ClassOutline outline) {
        return above(loader, outline, new HashSet<>());
    }

    /** The tools of a type itself and of those above it, as somebody sees them who implements it in another class. */
    public Inherited exposed(ClassLoader loader, String name) {
        return IgnoreRules.isJdk(name) ? Inherited.NOTHING : exposedBy(loader, name, new HashSet<>());
    }

    /** Remembers a class that passes, which may have come from nowhere that a resource could be read from. */
    public void remember(ClassLoader loader, ClassOutline outline, @Nullable ClassFile file, Inherited above) {
        known(loader).put(outline.name(), file == null ? above : exposedBy(file, above));
    }

    /** Name and descriptor of every tool of the index, and of every other one seen so far that can be overridden. */
    public Set<String> anyTool() {
        return anyTool;
    }

    private Inherited above(ClassLoader loader, ClassOutline outline, Set<String> path) {
        Inherited above = Inherited.NOTHING;
        for (String parent : outline.parents()) {
            if (!IgnoreRules.isJdk(parent)) {
                above = above.and(exposedBy(loader, parent, path));
            }
        }
        return above;
    }

    private Inherited exposedBy(ClassLoader loader, String name, Set<String> path) {
        Inherited found = known(loader).get(name);
        if (found != null || !path.add(name)) {
            return found == null ? Inherited.NOTHING : found;
        }
        byte[] bytes = bytes(loader, name);
        Inherited result = bytes == null ? null : read(loader, bytes, path);
        if (result == null) {
            result = generatedElsewhere(loader, name);
        }
        known(loader).put(name, result);
        return result;
    }

    /** What stands in the file, or null when it is none: some loaders keep theirs encrypted. */
    private @Nullable Inherited read(ClassLoader loader, byte[] bytes, Set<String> path) {
        try {
            ClassOutline outline = ClassOutline.of(bytes);
            Inherited above = above(loader, outline, path);
            boolean named = indexed.names(loader, outline.name());
            return above.isEmpty() && !outline.mentionsContract() && !named
                    ? above
                    : exposedBy(ClassFile.read(bytes), above);
        } catch (UnreadableClassException unreadable) {
            return null;
        }
    }

    /** A class without a file: some loader above may have defined it, and then it passed the transformer. */
    private Inherited generatedElsewhere(ClassLoader loader, String name) {
        for (ClassLoader parent = loader.getParent(); parent != null; parent = parent.getParent()) {
            Inherited found = known(parent).get(name);
            if (found != null) {
                return found;
            }
        }
        return new Inherited(Set.of(), false);
    }

    private Inherited exposedBy(ClassFile file, Inherited above) {
        Set<Inherited.Tool> own = new LinkedHashSet<>();
        for (MethodInfo method : file.methods()) {
            if (method.isOverridable() && (method.isTool() || indexed.isTool(file, method))) {
                own.add(tool(file, method));
            }
        }
        Set<String> overriding = Overrides.in(file, above, anyTool).keySet();
        for (MethodInfo method : file.methods()) {
            if (overriding.contains(method.key())) {
                own.add(tool(file, method));
            }
        }
        for (Inherited.Tool tool : own) {
            anyTool.add(tool.key());
        }
        return above.and(own);
    }

    private static Inherited.Tool tool(ClassFile file, MethodInfo method) {
        return new Inherited.Tool(
                file.binaryName(), method.name(), method.descriptor(), file.isInterface(), method.isPackagePrivate());
    }

    private Map<String, Inherited> known(ClassLoader loader) {
        synchronized (exposed) {
            Map<String, Inherited> classes = exposed.get(loader);
            if (classes == null) {
                classes = new ConcurrentHashMap<>();
                exposed.put(loader, classes);
            }
            return classes;
        }
    }

    /** A loader that fails has told us nothing about the class: the same as one that does not find it. */
    private byte @Nullable [] bytes(ClassLoader loader, String name) {
        try {
            return files.read(loader, name);
        } catch (IOException | RuntimeException | LinkageError unreadable) {
            return null;
        }
    }
}
