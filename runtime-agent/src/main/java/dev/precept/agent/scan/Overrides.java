package dev.precept.agent.scan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The methods of a class that override tools, with the tool that each one overrides. A generic tool is overridden under
 * another descriptor: the compiler's bridge has the tool's descriptor, and the method that it forwards to does not.
 */
public final class Overrides {

    private Overrides() {}

    /**
     * Finds them, by name and descriptor.
     *
     * @param inherited the tools above the class
     * @param anyTool keys of all tools known, which stand in for what could not be read above the class
     */
    public static Map<String, Inherited.Tool> in(ClassFile file, Inherited inherited, Set<String> anyTool) {
        if (inherited.isEmpty()) {
            return Map.of();
        }
        Map<String, Inherited.Tool> overrides = new LinkedHashMap<>();
        for (Inherited.Tool tool : inherited.tools()) {
            MethodInfo method = file.method(tool.key());
            if (method != null && method.isOverridable()) {
                overrides.put(method.key(), tool);
                addTargets(file, method, tool, overrides);
            }
        }
        if (!inherited.complete()) {
            for (MethodInfo method : file.methods()) {
                if (method.isOverridable() && anyTool.contains(method.key())) {
                    Inherited.Tool unknown =
                            new Inherited.Tool("a class above it", method.name(), method.descriptor(), false);
                    overrides.putIfAbsent(method.key(), unknown);
                    addTargets(file, method, unknown, overrides);
                }
            }
        }
        return overrides;
    }

    private static void addTargets(
            ClassFile file, MethodInfo bridge, Inherited.Tool tool, Map<String, Inherited.Tool> overrides) {
        for (MethodInfo method : file.methods()) {
            if (bridge.isBridge()
                    && !method.isBridge()
                    && method.isOverridable()
                    && method.name().equals(bridge.name())
                    && method.arity() == bridge.arity()) {
                overrides.putIfAbsent(method.key(), tool);
            }
        }
    }
}
