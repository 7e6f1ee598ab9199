package dev.precept.agent.scan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The methods of a class that override tools, with the tools that each one overrides. A generic tool is overridden under
 * another descriptor: the compiler's bridge has the tool's descriptor, and the method that it forwards to does not.
 */
public final class Overrides {

    private final ClassFile file;
    private final Map<String, List<Inherited.Tool>> found = new LinkedHashMap<>();

    private Overrides(ClassFile file) {
        this.file = file;
    }

    /**
     * Finds them, by name and descriptor; no list is empty.
     *
     * @param inherited the tools above the class
     * @param anyTool keys of all tools known, which stand in for what could not be read above the class
     */
    public static Map<String, List<Inherited.Tool>> in(ClassFile file, Inherited inherited, Set<String> anyTool) {
        if (inherited.isEmpty()) {
            return Map.of();
        }
        Overrides overrides = new Overrides(file);
        for (Inherited.Tool tool : inherited.tools()) {
            MethodInfo method = file.method(tool.key());
            if (method != null && method.isOverridable() && tool.isOverriddenIn(file)) {
                overrides.add(method, tool);
            }
        }
        if (!inherited.complete()) {
            for (MethodInfo method : file.methods()) {
                if (method.isOverridable() && anyTool.contains(method.key())) {
                    overrides.add(method, Inherited.Tool.unknown(method));
                }
            }
        }
        return overrides.found;
    }

    private void add(MethodInfo method, Inherited.Tool tool) {
        put(method, tool);
        if (method.isBridge()) {
            addTargets(method, tool);
        }
    }

    private void addTargets(MethodInfo bridge, Inherited.Tool tool) {
        for (MethodInfo method : file.methods()) {
            if (!method.isBridge()
                    && method.isOverridable()
                    && method.name().equals(bridge.name())
                    && method.arity() == bridge.arity()) {
                put(method, tool);
            }
        }
    }

    /** Without a lambda, since it runs at every start. */
    private void put(MethodInfo method, Inherited.Tool tool) {
        List<Inherited.Tool> tools = found.get(method.key());
        if (tools == null) {
            tools = new ArrayList<>();
            found.put(method.key(), tools);
        }
        tools.add(tool);
    }
}
