package dev.precept.testkit.guard;

import dev.precept.runtime.contract.Rule;
import dev.precept.runtime.contract.ToolContract;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tool method, its contract, and the guard that judges its calls.
 *
 * @param contract what the guard enforces
 * @param method the method
 * @param guard the generated class
 * @param prefix what the names of the guard's methods for this tool start with
 * @param hash of the contract's annotations, as the compiler wrote it beside the guard
 */
public record GuardedTool(ToolContract contract, Method method, Class<?> guard, String prefix, String hash) {

    /** The name by which models know it. */
    public String name() {
        return contract.name();
    }

    /** The names of its parameters, in order. */
    public List<String> parameters() {
        return contract.parameters();
    }

    /** Their types, in the same order. */
    public List<Type> types() {
        return List.of(method.getGenericParameterTypes());
    }

    /** Its rules: invariants and exclusions. */
    public List<Rule> rules() {
        return contract.rules();
    }

    /** Whether it is called on an object. */
    public boolean needsObject() {
        return !Modifier.isStatic(method.getModifiers());
    }

    /** The guard's method for a step of a call; null where it has none that takes those. */
    @Nullable
    Method step(String step, List<Class<?>> types) {
        for (Method method : guard.getDeclaredMethods()) {
            if (method.getName().equals(prefix + step)
                    && List.of(method.getParameterTypes()).equals(types)) {
                method.setAccessible(true);
                return method;
            }
        }
        return null;
    }
}
