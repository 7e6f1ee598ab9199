package dev.precept.agent.bind;

import dev.precept.agent.scan.ClassFile;
import dev.precept.agent.scan.IgnoreRules;
import dev.precept.agent.scan.MethodInfo;
import dev.precept.agent.scan.Resources;
import dev.precept.agent.scan.UnreadableClassException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The class files above one class, each read once through its loader. */
final class Supertypes {

    private final @Nullable ClassLoader loader;
    private final Map<String, @Nullable ClassFile> read = new HashMap<>();

    Supertypes(@Nullable ClassLoader loader) {
        this.loader = loader;
    }

    /** A class by its internal name, or null when nobody can say what stands in it. */
    @Nullable
    ClassFile read(String name) {
        if (!read.containsKey(name)) {
            read.put(name, load(name));
        }
        return read.get(name);
    }

    /** Whether a class has another one above it; false when that cannot be seen. */
    boolean isBelow(ClassFile type, String binaryName) {
        return interfacesAndClasses(type).contains(binaryName.replace('.', '/'));
    }

    /**
     * The interfaces whose method of that name and descriptor a class without one would get (JVMS 5.4.3.3): those with a
     * body for it that no interface further below declares anew. Null when one of its interfaces cannot be read.
     */
    @Nullable
    List<ClassFile> defaults(ClassFile type, String key) {
        List<ClassFile> declaring = new ArrayList<>();
        for (String name : interfacesAndClasses(type)) {
            ClassFile file = read(name);
            if (file == null) {
                return null;
            }
            MethodInfo method = file.isInterface() ? file.method(key) : null;
            if (method != null && method.isOverridable()) {
                declaring.add(file);
            }
        }
        List<ClassFile> bodies = new ArrayList<>();
        for (ClassFile file : declaring) {
            MethodInfo method = file.method(key);
            if (method != null && !method.isAbstract() && !isDeclaredBelow(file, declaring)) {
                bodies.add(file);
            }
        }
        return bodies;
    }

    private boolean isDeclaredBelow(ClassFile file, List<ClassFile> declaring) {
        for (ClassFile other : declaring) {
            if (isBelow(other, file.binaryName())) {
                return true;
            }
        }
        return false;
    }

    private Set<String> interfacesAndClasses(ClassFile type) {
        Set<String> found = new LinkedHashSet<>();
        add(type, found);
        return found;
    }

    private void add(ClassFile type, Set<String> found) {
        List<String> parents = new ArrayList<>(type.interfaces());
        if (type.superName() != null) {
            parents.add(type.superName());
        }
        for (String parent : parents) {
            ClassFile file = found.add(parent) ? read(parent) : null;
            if (file != null) {
                add(file, found);
            }
        }
    }

    /** The JDK's classes come from where every loader finds them; a loader that fails has told us nothing. */
    private @Nullable ClassFile load(String name) {
        byte[] bytes = Resources.classFileIfReadable(IgnoreRules.isJdk(name) ? null : loader, name);
        try {
            return bytes == null ? null : ClassFile.read(bytes);
        } catch (UnreadableClassException unreadable) {
            return null;
        }
    }
}
