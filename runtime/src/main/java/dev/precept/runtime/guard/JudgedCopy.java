package dev.precept.runtime.guard;

import java.lang.reflect.Array;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Copies of arguments, so that nobody can change what was judged before the body reads it: arrays, collections and maps, with
 * those inside them and inside an Optional. Numbers that are not the JDK's own are refused. Everything else in them stays the same object. Called by generated guards.
 */
public final class JudgedCopy {

    /** Lists within lists that nobody writes, and a list that contains itself. */
    private static final int DEEPEST = 64;

    private static final String IMMUTABLE = "com.google.common.collect.Immutable";

    private final String parameter;
    private final UnaryOperator<String> texts;

    private JudgedCopy(String parameter, UnaryOperator<String> texts) {
        this.parameter = parameter;
        this.texts = texts;
    }

    /**
     * The copy of a result, with other texts in it.
     *
     * @param declared what a caller expects
     * @param texts what becomes of each text
     * @throws RuntimeException if there is no copy that a caller could take in its place
     */
    static Object withTexts(Object result, Class<?> declared, UnaryOperator<String> texts) {
        JudgedCopy copies = new JudgedCopy("the result", texts);
        Object copy = copies.copy(result, 0);
        if (!declared.isInstance(copy)) {
            throw copies.unfaithful(result, "whose copy is no " + declared.getName());
        }
        return copy;
    }

    /**
     * The copy of an argument; the argument itself where it is none of these.
     *
     * @param declared what the body expects
     * @param parameter its name, for people
     * @throws RuntimeException if there is no copy that the body could take in its place; the call is then refused
     */
    public static @Nullable Object of(@Nullable Object argument, Class<?> declared, String parameter) {
        if (argument == null || isOrdinary(argument.getClass())) {
            return argument;
        }
        JudgedCopy copies = new JudgedCopy(parameter, UnaryOperator.identity());
        Object copy = copies.copy(argument, 0);
        if (!declared.isInstance(copy)) {
            throw copies.unfaithful(argument, "whose copy is no " + declared.getName());
        }
        return copy;
    }

    private Object copy(Object value, int depth) {
        if (depth > DEEPEST) {
            throw new NoFaithfulCopyException(parameter, "more than " + DEEPEST + " containers within each other");
        }
        if (value.getClass().isArray()) {
            return array(value, depth);
        } else if (value instanceof Collection<?> collection) {
            return isImmutable(value) ? unchanged(collection, collection, depth) : collection(collection, depth);
        } else if (value instanceof Map<?, ?> map) {
            return isImmutable(value) ? unchanged(map, entries(map), depth) : map(map, depth);
        } else if (isOrdinary(value.getClass())) {
            return value;
        } else if (value instanceof BigDecimal || value instanceof BigInteger) {
            throw unfaithful(value, "which may be another number each time somebody asks");
        } else if (value instanceof Optional<?> optional && optional.isPresent()) {
            return Optional.of(copy(optional.get(), depth + 1));
        }
        return value instanceof String text ? texts.apply(text) : value;
    }

    /** The JDK's own numbers never change. What inherits from them may, and compares as it likes. */
    private static boolean isOrdinary(Class<?> type) {
        return type == BigDecimal.class || type == BigInteger.class;
    }

    private @Nullable Object part(@Nullable Object value, int depth) {
        return value == null ? null : copy(value, depth + 1);
    }

    private Object array(Object array, int depth) {
        int length = Array.getLength(array);
        Object copy = Array.newInstance(array.getClass().getComponentType(), length);
        System.arraycopy(array, 0, copy, 0, length);
        if (copy instanceof Object[] elements) {
            for (int i = 0; i < length; i++) {
                try {
                    elements[i] = part(elements[i], depth);
                } catch (ArrayStoreException other) {
                    throw unfaithful(array, "whose elements have no copy of their type");
                }
            }
        }
        return copy;
    }

    private Collection<?> collection(Collection<?> original, int depth) {
        Object[] elements = original.toArray();
        if (original instanceof EnumSet<?> constants) {
            return constants.clone();
        }
        Collection<@Nullable Object> copy = KnownContainers.emptyLike(original);
        if (copy == null) {
            requireNameless(original, depth);
            copy = ordinary(original);
        }
        for (Object element : elements) {
            copy.add(part(element, depth));
        }
        if (copy.size() != elements.length) {
            throw unfaithful(original, "which tells apart what is equal");
        }
        return copy;
    }

    @SuppressWarnings("unchecked")
    private Collection<@Nullable Object> ordinary(Collection<?> original) {
        if (original instanceof SortedSet<?> sorted) {
            return new TreeSet<>(((SortedSet<Object>) sorted).comparator());
        } else if (original instanceof Set<?>) {
            return new LinkedHashSet<>();
        } else if (original instanceof Queue<?> && !(original instanceof List<?>)) {
            throw unfaithful(original, "a queue of its own kind");
        }
        return new ArrayList<>(original.size());
    }

    private Map<?, ?> map(Map<?, ?> original, int depth) {
        if (original instanceof EnumMap<?, ?> constants) {
            EnumMap<?, ?> copy = constants.clone();
            copy.entrySet().forEach(entry -> replace(entry, depth));
            return copy;
        }
        Map<@Nullable Object, @Nullable Object> copy = KnownContainers.emptyLike(original);
        if (copy == null) {
            requireNameless(original, depth);
            copy = ordinary(original);
        }
        int size = 0;
        for (Map.Entry<?, ?> entry : original.entrySet()) {
            copy.put(part(entry.getKey(), depth), part(entry.getValue(), depth));
            size++;
        }
        if (copy.size() != size) {
            throw unfaithful(original, "which tells apart what is equal");
        }
        return copy;
    }

    @SuppressWarnings("unchecked")
    private void replace(Map.Entry<?, ?> entry, int depth) {
        ((Map.Entry<Object, @Nullable Object>) entry).setValue(part(entry.getValue(), depth));
    }

    @SuppressWarnings("unchecked")
    private Map<@Nullable Object, @Nullable Object> ordinary(Map<?, ?> original) {
        if (original instanceof IdentityHashMap<?, ?>) {
            throw unfaithful(original, "which tells apart what is equal");
        }
        return original instanceof SortedMap<?, ?> sorted
                ? new TreeMap<>(((SortedMap<Object, Object>) sorted).comparator())
                : new LinkedHashMap<>();
    }

    /**
     * Inside another container nobody checks what a copy is, so that a body which expects a class by its name would fail on
     * another one. What has no name that anybody could expect is one of the JDK's own wrappers.
     */
    private void requireNameless(Object original, int depth) {
        Class<?> type = original.getClass();
        if (depth > 0 && (Modifier.isPublic(type.getModifiers()) || type.getClassLoader() != null)) {
            throw unfaithful(original, "inside another container");
        }
    }

    private static boolean isImmutable(Object container) {
        for (Class<?> type = container.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().startsWith(IMMUTABLE)) {
                return true;
            }
        }
        return false;
    }

    private Object unchanged(Object container, Collection<?> parts, int depth) {
        for (Object each : parts) {
            if (each != part(each, depth)) {
                throw unfaithful(container, "that holds what can be changed");
            }
        }
        return container;
    }

    private static List<Object> entries(Map<?, ?> map) {
        List<Object> entries = new ArrayList<>(map.keySet());
        entries.addAll(map.values());
        return entries;
    }

    private NoFaithfulCopyException unfaithful(Object original, String why) {
        return new NoFaithfulCopyException(parameter, "a " + original.getClass().getName() + ' ' + why);
    }
}
