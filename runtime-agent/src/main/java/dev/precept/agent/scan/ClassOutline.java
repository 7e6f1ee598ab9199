package dev.precept.agent.scan;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest look at a class file: its name, what it extends, and whether the constant pool mentions a tool or a rule.
 * It costs about 3 µs, and it is all that nearly every class ever gets.
 *
 * @param name internal name
 * @param parents internal names of super class and interfaces
 * @param mentionsContract whether a tool annotation or a rule occurs in it anywhere
 * @param lambdaTypes internal names of types, outside the JDK, that lambdas in it may implement
 */
public record ClassOutline(String name, List<String> parents, boolean mentionsContract, Set<String> lambdaTypes) {

    /** Links lambdas that implement more than their own type says. */
    private static final ConstantPool.Needles WITH_MORE_TYPES = new ConstantPool.Needles(Set.of("altMetafactory"));

    /** Whether the bytes at least claim to be a class file. */
    public static boolean isClassFile(byte[] bytes) {
        return ConstantPool.isThere(bytes);
    }

    /**
     * Looks at a class file.
     *
     * @throws UnreadableClassException if it is none
     */
    public static ClassOutline of(byte[] bytes) {
        ConstantPool pool = ConstantPool.read(bytes);
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes).position(pool.end() + 2);
            String name = pool.className(in.getShort() & 0xFFFF);
            List<String> parents = new ArrayList<>(3);
            add(parents, pool.className(in.getShort() & 0xFFFF));
            for (int left = in.getShort() & 0xFFFF; left > 0; left--) {
                add(parents, pool.className(in.getShort() & 0xFFFF));
            }
            if (name == null) {
                throw new UnreadableClassException("it has no name");
            }
            return new ClassOutline(name, parents, pool.mentions(ToolAnnotations.NEEDLES), lambdaTypes(pool));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException truncated) {
            throw new UnreadableClassException("it ends too early", truncated);
        }
    }

    private static Set<String> lambdaTypes(ConstantPool pool) {
        Set<String> descriptors = pool.dynamicDescriptors();
        if (descriptors.isEmpty()) {
            return Set.of();
        }
        Set<String> types = new HashSet<>();
        for (String descriptor : descriptors) {
            String returned = Descriptors.returned(descriptor);
            if (returned.charAt(0) == 'L') {
                types.add(returned.substring(1, returned.length() - 1));
            }
        }
        if (pool.mentions(WITH_MORE_TYPES)) {
            types.addAll(pool.classNames());
        }
        for (Iterator<String> each = types.iterator(); each.hasNext(); ) {
            String type = each.next();
            if (IgnoreRules.isJdk(type) || type.charAt(0) == '[') {
                each.remove();
            }
        }
        return types;
    }

    private static void add(List<String> parents, @Nullable String parent) {
        if (parent != null) {
            parents.add(parent);
        }
    }
}
