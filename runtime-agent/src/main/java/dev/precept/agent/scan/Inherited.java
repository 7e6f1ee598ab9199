package dev.precept.agent.scan;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tools that a class finds above itself.
 *
 * @param tools those that it can override
 * @param complete false when a class above could not be read, so that there may be more
 */
public record Inherited(Set<Tool> tools, boolean complete) {

    static final Inherited NOTHING = new Inherited(Set.of(), true);

    /**
     * A tool method that subclasses can override.
     *
     * @param owner binary name of the class that declares it
     * @param name its name
     * @param descriptor its descriptor there
     * @param inInterface whether an interface declares it, abstract or with a default body
     * @param packagePrivate whether only methods of the same package override it
     */
    public record Tool(String owner, String name, String descriptor, boolean inInterface, boolean packagePrivate) {

        private static final String UNKNOWN = "a class above it";

        /** A tool that may stand in a class above that could not be read. */
        static Tool unknown(MethodInfo method) {
            return new Tool(UNKNOWN, method.name(), method.descriptor(), false, false);
        }

        /** Whether it is known who declares it. */
        public boolean hasOwner() {
            return !owner.equals(UNKNOWN);
        }

        /** Whether a method of that class, with its name and descriptor, takes its place (JVMS 5.4.5). */
        boolean isOverriddenIn(ClassFile file) {
            return !packagePrivate || packageOf(owner).equals(packageOf(file.binaryName()));
        }

        private static String packageOf(String binaryName) {
            return binaryName.substring(0, Math.max(0, binaryName.lastIndexOf('.')));
        }

        /** Name and descriptor. */
        public String key() {
            return name + descriptor;
        }

        // Written out, since the generated ones make a cold JVM spin some forty classes at its start.

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Tool tool
                    && owner.equals(tool.owner)
                    && key().equals(tool.key())
                    && inInterface == tool.inInterface
                    && packagePrivate == tool.packagePrivate;
        }

        @Override
        public int hashCode() {
            return 31 * owner.hashCode() + key().hashCode();
        }
    }

    /** Whether there is nothing that an override could hide in. */
    public boolean isEmpty() {
        return complete && tools.isEmpty();
    }

    Inherited and(Inherited others) {
        if (others.isEmpty()) {
            return this;
        }
        return isEmpty() ? others : new Inherited(union(tools, others.tools), complete && others.complete);
    }

    Inherited and(Set<Tool> own) {
        return own.isEmpty() ? this : new Inherited(union(tools, own), complete);
    }

    private static Set<Tool> union(Set<Tool> some, Set<Tool> others) {
        Set<Tool> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }
}
