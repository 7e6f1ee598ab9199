package dev.precept.runtime.clause;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Values in the {@linkplain Canon one form}, each once by CEL's equality. */
final class EqualSet {

    private final Set<Object> scalars = new HashSet<>();
    private final List<Object> others = new ArrayList<>();

    EqualSet() {}

    EqualSet(List<?> values) {
        values.forEach(this::add);
    }

    /** Whether it was not there yet. */
    boolean add(Object value) {
        if (isScalar(value)) {
            return scalars.add(key(value));
        }
        if (contains(value)) {
            return false;
        }
        others.add(value);
        // each of these is compared with all before it
        Visits.check((long) others.size() * others.size() / 2);
        return true;
    }

    boolean contains(Object value) {
        return isScalar(value)
                ? scalars.contains(key(value))
                : others.stream().anyMatch(other -> Same.equal(other, value));
    }

    private static boolean isScalar(Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Enum<?>;
    }

    /** One key for all that are numerically equal. */
    private static Object key(Object value) {
        if (value instanceof BigDecimal decimal) {
            return Decimals.key(decimal);
        }
        return value instanceof Double number ? Doubles.key(number) : value;
    }
}
