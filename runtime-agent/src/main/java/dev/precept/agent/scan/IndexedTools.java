package dev.precept.agent.scan;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tools that an index names: the one of the flat class path, read at the start, and those that class loaders bring
 * along. A tool that only an annotation of the application's own marks is known by no other way.
 */
public final class IndexedTools {

    /** No loader brings anything along. An object and no lambda, since it is needed at every start. */
    public static final Source NO_LOADERS = new Source() {
        @Override
        public List<String> tools(ClassLoader loader, String binaryName) {
            return List.of();
        }
    };

    private final Set<String> tools = ConcurrentHashMap.newKeySet();
    private final Set<String> classes = ConcurrentHashMap.newKeySet();
    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final Source loaders;

    /**
     * Tools of an index.
     *
     * @param tools as {@code binary class name#name and descriptor}
     * @param loaders what loaders say of further classes
     */
    public IndexedTools(Collection<String> tools, Source loaders) {
        this.loaders = loaders;
        add(tools);
    }

    /** The indexes of class loaders. */
    @FunctionalInterface
    public interface Source {

        /** The tools of a class, as {@code binary class name#name and descriptor}; none when no index speaks of it. */
        List<String> tools(ClassLoader loader, String binaryName);
    }

    /** Whether an index names a class, by its internal name. Has to be asked before its methods are. */
    public boolean names(ClassLoader loader, String name) {
        if (!classes.contains(name)) {
            add(loaders.tools(loader, name.replace('/', '.')));
        }
        return classes.contains(name);
    }

    /** Whether an index says that a method is a tool. */
    public boolean isTool(ClassFile file, MethodInfo method) {
        return tools.contains(file.binaryName() + '#' + method.key());
    }

    /** Name and descriptor of every tool named so far. */
    Set<String> keys() {
        return keys;
    }

    private void add(Collection<String> more) {
        for (String tool : more) {
            int end = tool.indexOf('#');
            tools.add(tool);
            keys.add(tool.substring(end + 1));
            classes.add(tool.substring(0, end).replace('.', '/'));
        }
    }
}
