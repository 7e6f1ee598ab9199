package dev.precept.runtime.clause;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Equality of lists, maps and Optionals as CEL defines it: element by element in order, entry by entry in any, numbers by
 * what they are worth. Called by generated guards.
 *
 * <p>Null and NaN are equal to nothing and unequal to nothing: where the outcome hangs on one, it throws {@link
 * NotEvaluable}; where some other element differs, it does not.
 */
public final class Same {

    private Same() {}

    /** Whether the two are equal, in whatever forms Java holds them. */
    public static boolean equal(@Nullable Object a, @Nullable Object b) {
        Truth truth = compare(a, b);
        if (truth instanceof Unevaluable unevaluable) {
            // which part of the clause this is, its caller knows
            throw new NotEvaluable(unevaluable.reason());
        }
        return truth == Truth.TRUE;
    }

    private static Truth compare(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return new Unevaluable("==", "an element is null");
        } else if (a instanceof Number one && b instanceof Number other) {
            return numbers(one, other);
        } else if (a instanceof Map<?, ?> one && b instanceof Map<?, ?> other) {
            return maps(one, other);
        } else if (a instanceof Optional<?> one && b instanceof Optional<?> other) {
            return one.isPresent() && other.isPresent()
                    ? compare(one.get(), other.get())
                    : Truth.of(one.isPresent() == other.isPresent());
        } else if (isList(a) && isList(b)) {
            return lists(list(a), list(b));
        }
        boolean character = a instanceof Character || b instanceof Character;
        return Truth.of(character ? a.toString().equals(b.toString()) : a.equals(b));
    }

    private static Truth lists(Collection<?> a, Collection<?> b) {
        if (a.size() != b.size()) {
            return Truth.FALSE;
        }
        Truth all = Truth.TRUE;
        Iterator<?> other = b.iterator();
        for (Object element : a) {
            all = Truth.and(all, compare(element, other.next()));
            if (all == Truth.FALSE) {
                return all;
            }
        }
        return all;
    }

    private static Truth maps(Map<?, ?> a, Map<?, ?> b) {
        if (a.size() != b.size()) {
            return Truth.FALSE;
        }
        Map<Object, @Nullable Object> others = new HashMap<>();
        b.forEach((key, value) -> others.put(Canon.<Object>of(key), value));
        Truth all = Truth.TRUE;
        for (Map.Entry<?, ?> entry : a.entrySet()) {
            Object key = Canon.of(entry.getKey());
            all = others.containsKey(key) ? Truth.and(all, compare(entry.getValue(), others.get(key))) : Truth.FALSE;
            if (all == Truth.FALSE) {
                return all;
            }
        }
        return all;
    }

    private static Truth numbers(Number a, Number b) {
        if (isWhole(a) && isWhole(b)) {
            return Truth.of(a.longValue() == b.longValue());
        }
        if (isFloating(a) && isFloating(b)) {
            return doubles(a.doubleValue(), b.doubleValue());
        }
        for (Number number : List.of(a, b)) {
            double value = isFloating(number) ? number.doubleValue() : 0;
            if (Double.isNaN(value) || Double.isInfinite(value)) {
                return Double.isNaN(value) ? nan() : Truth.FALSE;
            }
        }
        return Truth.of(exact(a).compareTo(exact(b)) == 0);
    }

    private static Truth doubles(double a, double b) {
        return Double.isNaN(a) || Double.isNaN(b) ? nan() : Truth.of(a == b);
    }

    private static Truth nan() {
        return new Unevaluable("==", "a number is NaN");
    }

    private static boolean isWhole(Number number) {
        return number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte;
    }

    private static boolean isFloating(Number number) {
        return number instanceof Double || number instanceof Float;
    }

    private static BigDecimal exact(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        } else if (number instanceof BigInteger whole) {
            return new BigDecimal(whole);
        }
        return isFloating(number) ? new BigDecimal(number.doubleValue()) : BigDecimal.valueOf(number.longValue());
    }

    private static boolean isList(Object value) {
        return value instanceof Collection<?> || value.getClass().isArray();
    }

    private static Collection<?> list(Object value) {
        if (value instanceof Collection<?> collection) {
            return collection;
        }
        return value instanceof Object[] array
                ? Arrays.asList(array)
                : IntStream.range(0, Array.getLength(value))
                        .mapToObj(i -> Array.get(value, i))
                        .toList();
    }
}
