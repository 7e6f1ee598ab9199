package dev.precept.agent.scan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The methods of a class that override tools, with the tool that each one overrides. A generic tool is overridden under
 * another descriptor: the compiler's bridge has the tool's descriptor, and the method that it forwards to does not.
 */
public final class Overrides {

    private Overrides() {}

    /**
     * Finds them.
     *
     * @param inherited the tools above the class
     * @param anyTool keys of all tools known, which stand in for what could not be read above the class
     */
    public static Map<MethodInfo, Inherited.Tool> in(ClassFile file, Inherited inherited, Set<String> anyTool) {
        Map<MethodInfo, Inherited.Tool> overrides = new LinkedHashMap<>();
        for (Inherited.Tool tool : inherited.tools()) {
            file.methods().stream()
                    .filter(MethodInfo::isOverridable)
                    .filter(method -> method.key().equals(tool.key()))
                    .forEach(method -> {
                        overrides.put(method, tool);
                        if (method.isBridge()) {
                            targets(file, method).forEach(target -> overrides.put(target, tool));
                        }
                    });
        }
        if (!inherited.complete()) {
            file.methods().stream()
                    .filter(MethodInfo::isOverridable)
                    .filter(method -> anyTool.contains(method.key()))
                    .forEach(method -> overrides.putIfAbsent(
                            method, new Inherited.Tool("a class above it", method.name(), method.descriptor(), true)));
        }
        return overrides;
    }

    private static Set<MethodInfo> targets(ClassFile file, MethodInfo bridge) {
        return file.methods().stream()
                .filter(method -> !method.isBridge() && method.isOverridable())
                .filter(method -> method.name().equals(bridge.name()) && method.arity() == bridge.arity())
                .collect(Collectors.toSet());
    }
}
