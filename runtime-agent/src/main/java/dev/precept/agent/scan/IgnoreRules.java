package dev.precept.agent.scan;

import org.jspecify.annotations.Nullable;

/**
 * Classes that are no concern of the agent, told by loader and name alone. Short on purpose: whoever is ignored is
 * unguarded, and a look at a class file costs microseconds.
 */
public final class IgnoreRules {

    /** Its own classes: a transformer that transforms itself never ends. */
    private static final String OWN = "dev/precept/agent/";

    private static final @Nullable ClassLoader PLATFORM = ClassLoader.getPlatformClassLoader();

    private IgnoreRules() {}

    /** Whether a class is left as it is. The boot loader (null) and the platform loader hold the JDK's own classes. */
    public static boolean ignores(@Nullable ClassLoader loader, @Nullable String name) {
        return loader == null
                || loader == PLATFORM
                || (name != null && name.startsWith(OWN) && loader == IgnoreRules.class.getClassLoader());
    }

    /** Whether a super class is one that no application can declare; it is then no tool and has no tool above it. */
    public static boolean isJdk(String name) {
        return name.startsWith("java/");
    }
}
