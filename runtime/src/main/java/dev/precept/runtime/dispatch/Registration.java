package dev.precept.runtime.dispatch;

import dev.precept.runtime.contract.AgentModel;
import dev.precept.runtime.guard.Weaver;
import dev.precept.runtime.guard.Woven;
import dev.precept.runtime.store.Stores;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses tools that nothing guards, before a model is told of them. It needs no agent to do so: it asks for the mark
 * that a weaver leaves on a class.
 */
public final class Registration {

    private static final String FIX =
            " Fix: start the JVM with -javaagent:precept-agent.jar, or weave the classes in their build. See"
                    + " docs/errors/PRE-0701.md";

    /** Ends the name of the method that a tool's body was moved to. */
    private static final String BODY = "$precept";

    private Registration() {}

    /**
     * Checks every tool class of an agent.
     *
     * @throws IllegalStateException {@code PRE-0701}, if one is not woven or refuses all calls
     */
    public static void requireGuarded(AgentModel agent, ClassLoader loader) {
        List<String> bare = agent.tools().stream()
                .sorted()
                .filter(tool -> !isWoven(tool, loader))
                .toList();
        if (!bare.isEmpty()) {
            throw new IllegalStateException("[PRE-0701] Nothing guards the tools of agent \"" + agent.id() + "\": "
                    + String.join(", ", bare) + (bare.size() == 1 ? " was" : " were")
                    + " not woven, so no session is opened." + FIX);
        }
    }

    /**
     * Checks that what is bounded over more than a session can be counted. The gates refuse such calls without a store in
     * any case; this says so before a customer hears it.
     *
     * @throws IllegalStateException {@code PRE-0750}, if no store is registered
     */
    public static void requireStore(AgentModel agent) {
        if (!agent.overTime().isEmpty() && Stores.registered() == null) {
            throw new IllegalStateException(
                    "[PRE-0750] Agent \"" + agent.id() + "\" has limits over time, and no store is"
                            + " registered that could count across sessions: " + String.join("; ", agent.overTime())
                            + ". Fix: register one with Precept.store(...) before the first session is opened. See"
                            + " docs/errors/PRE-0750.md");
        }
    }

    /**
     * Checks a tool method that a framework is about to offer to its model.
     *
     * @throws IllegalStateException {@code PRE-0701}, if no guard judges its calls
     */
    public static void requireGuarded(Method tool) {
        Woven woven = mark(tool.getDeclaringClass());
        String key = tool.getName() + descriptor(tool);
        if (woven == null) {
            throw new IllegalStateException("[PRE-0701] Nothing guards " + describe(tool)
                    + ": its class was not woven, so it is not registered." + FIX);
        }
        if (!Arrays.asList(woven.tools()).contains(key)) {
            throw new IllegalStateException("[PRE-0704] " + describe(tool)
                    + " refuses every call, because no guard matches it, so it is not registered. Fix: compile its class"
                    + " with precept-processor; the agent's start-up lines say what it found. See"
                    + " docs/errors/PRE-0704.md");
        }
    }

    /** Whether a guard judges the calls of a method. */
    public static boolean isGuarded(Method tool) {
        Woven woven = mark(tool.getDeclaringClass());
        return woven != null && Arrays.asList(woven.tools()).contains(tool.getName() + descriptor(tool));
    }

    private static boolean isWoven(String tool, ClassLoader loader) {
        try {
            return mark(Class.forName(tool, false, loader)) != null;
        } catch (ClassNotFoundException | LinkageError missing) {
            return false;
        }
    }

    /** Whether a build wove the class of a method, so that the method judges its calls without any agent. */
    public static boolean isGuardedByBuild(Method tool) {
        Woven woven = mark(tool.getDeclaringClass());
        return woven != null && woven.by() == Weaver.BUILD && isGuarded(tool);
    }

    /**
     * The mark on a class, or null. Of a build's mark no agent may have seen the class: where a body has not moved away from
     * the method that the mark calls guarded, it says something that is not true.
     */
    private static @Nullable Woven mark(Class<?> type) {
        Woven woven = type.getDeclaredAnnotation(Woven.class);
        return woven == null || woven.by() == Weaver.AGENT || bodiesMoved(type, woven) ? woven : null;
    }

    private static boolean bodiesMoved(Class<?> type, Woven woven) {
        Set<String> moved = new HashSet<>();
        for (Method method : type.getDeclaredMethods()) {
            String name = method.getName();
            if (method.isBridge()) {
                moved.add(name + descriptor(method));
            } else if (name.endsWith(BODY) && method.isSynthetic() && Modifier.isPrivate(method.getModifiers())) {
                moved.add(name.substring(0, name.length() - BODY.length()) + descriptor(method));
            }
        }
        return moved.containsAll(Arrays.asList(woven.tools()));
    }

    private static String descriptor(Method method) {
        StringBuilder descriptor = new StringBuilder("(");
        for (Class<?> parameter : method.getParameterTypes()) {
            descriptor.append(parameter.descriptorString());
        }
        return descriptor
                .append(')')
                .append(method.getReturnType().descriptorString())
                .toString();
    }

    private static String describe(Method method) {
        return "tool " + method.getDeclaringClass().getSimpleName() + '.' + method.getName();
    }
}
