package dev.precept.runtime.clause;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads references that may lead nowhere. Called by generated guards. */
public final class Values {

    private Values() {}

    /**
     * The value itself.
     *
     * @param words what the clause calls it
     * @throws NotEvaluable if it is null
     */
    public static <T> T present(@Nullable T value, String words) {
        if (value == null) {
            throw new NotEvaluable(words + " is null");
        }
        return value;
    }

    /** The value of an {@code Optional}, which must have one. */
    public static <T> T value(Optional<? extends T> optional, String words) {
        if (optional.isEmpty()) {
            throw new NotEvaluable(words + " has no value");
        }
        return optional.get();
    }

    /** The entry under a key, which the map must hold. It may be null. */
    public static <V> @Nullable V entry(Map<?, ? extends @Nullable V> map, Object key, String words) {
        @Nullable V value = map.get(key);
        if (value == null && !map.containsKey(key)) {
            throw new NotEvaluable(words + " is missing");
        }
        return value;
    }

    /** The element of a list at a place that it must have. It may be null. */
    public static <E> @Nullable E at(List<? extends @Nullable E> list, long index) {
        return list.get(place(index, list.size()));
    }

    /** The index as Java takes it, checked against the size of the list or array. */
    public static int place(long index, int size) {
        if (index < 0 || index >= size) {
            throw new NotEvaluable("the index is out of bounds");
        }
        return (int) index;
    }
}
