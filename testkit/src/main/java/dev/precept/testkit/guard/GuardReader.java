package dev.precept.testkit.guard;

import dev.precept.runtime.contract.ToolContract;
import dev.precept.runtime.guard.ToolGate;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the guard of a tool class through the file that the processor wrote for the java agent. */
final class GuardReader {

    private GuardReader() {}

    static List<GuardedTool> read(String toolClass, @Nullable ClassLoader loader) {
        Map<String, String> prefixes = new HashMap<>();
        String guardName = "";
        String hash = "";
        for (String line : index(toolClass, loader)) {
            String[] words = line.split(" ", -1);
            switch (words[0]) {
                case "guard" -> guardName = words[1];
                case "hash" -> hash = words[1];
                case "tool" -> prefixes.put(words[1] + words[2], words[words.length - 1]);
                default -> {} // what the java agent alone needs
            }
        }
        try {
            Class<?> tools = Class.forName(toolClass, true, loader);
            Class<?> guard = Class.forName(guardName, true, loader);
            List<GuardedTool> found = new ArrayList<>();
            for (ToolContract contract : contracts(guard)) {
                String prefix = prefixes.get(contract.method() + contract.descriptor());
                if (prefix != null) {
                    found.add(new GuardedTool(contract, method(tools, contract), guard, prefix, hash));
                }
            }
            return found;
        } catch (ReflectiveOperationException | LinkageError broken) {
            throw unusable(toolClass, broken);
        }
    }

    static ToolGuards contracts(String toolClass, ClassLoader loader) {
        String guardName = "";
        String hash = "";
        for (String line : index(toolClass, loader)) {
            String[] words = line.split(" ", -1);
            guardName = words[0].equals("guard") ? words[1] : guardName;
            hash = words[0].equals("hash") ? words[1] : hash;
        }
        try {
            return new ToolGuards(hash, contracts(Class.forName(guardName, true, loader)));
        } catch (ReflectiveOperationException | LinkageError broken) {
            throw unusable(toolClass, broken);
        }
    }

    private static IllegalArgumentException unusable(String toolClass, Throwable broken) {
        return new IllegalArgumentException(
                "The guard of " + toolClass + " cannot be used. Fix: compile it again, with the same version of"
                        + " precept-processor and precept-runtime.",
                broken);
    }

    private static List<String> index(String toolClass, @Nullable ClassLoader loader) {
        String path = "META-INF/precept/tools/" + toolClass;
        try (InputStream bytes =
                loader == null ? ClassLoader.getSystemResourceAsStream(path) : loader.getResourceAsStream(path)) {
            if (bytes == null) {
                throw new IllegalArgumentException(toolClass + " has no guard: " + path
                        + " is not on the class path. Fix: compile it with precept-processor on the processor path.");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    path + " cannot be read. Fix: compile " + toolClass + " again.", unreadable);
        }
    }

    private static List<ToolContract> contracts(Class<?> guard) throws IllegalAccessException {
        List<ToolContract> contracts = new ArrayList<>();
        for (Field field : guard.getDeclaredFields()) {
            if (field.getType() == ToolGate.class && Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                if (field.get(null) instanceof ToolGate gate) {
                    contracts.add(gate.contract());
                }
            }
        }
        return contracts;
    }

    private static Method method(Class<?> tools, ToolContract contract) throws NoSuchMethodException {
        for (Method method : tools.getDeclaredMethods()) {
            if (method.getName().equals(contract.method()) && descriptor(method).equals(contract.descriptor())) {
                method.setAccessible(true);
                return method;
            }
        }
        throw new NoSuchMethodException(contract.key());
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
}
