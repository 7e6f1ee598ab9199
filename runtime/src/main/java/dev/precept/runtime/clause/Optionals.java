package dev.precept.runtime.clause;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** CEL's optional values over Java's: null, like what is missing, is no value. Called by generated guards. */
public final class Optionals {

    private Optionals() {}

    public static <T> Optional<T> of(T value) {
        return Optional.of(value);
    }

    public static <T> Optional<T> none() {
        return Optional.empty();
    }

    /** No value for zero, false, and what is empty. */
    public static <T> Optional<T> unlessZero(T value) {
        boolean zero = (value instanceof Long whole && whole == 0)
                || (value instanceof Double floating && floating == 0)
                || (value instanceof java.math.BigDecimal decimal && decimal.signum() == 0)
                || (value instanceof String text && text.isEmpty())
                || (value instanceof Boolean truth && !truth)
                || (value instanceof Collection<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
        return zero ? Optional.empty() : Optional.of(value);
    }

    /** What Java holds there, in the {@linkplain Canon one form}. */
    public static <T> Optional<T> ofNullable(@Nullable Object held) {
        return held == null ? Optional.empty() : Optional.of(Canon.<T>of(held));
    }

    /** The entry under a key. */
    public static <T> Optional<T> entry(Map<?, ?> map, Object key) {
        return ofNullable(map.get(key));
    }

    /** The element at a place. */
    public static <T> Optional<T> at(List<?> list, long index) {
        return index < 0 || index >= list.size() ? Optional.empty() : ofNullable(list.get((int) index));
    }

    /** The values of those that have one. */
    public static <T> List<T> unwrap(List<Optional<T>> optionals) {
        return optionals.stream().flatMap(Optional::stream).toList();
    }
}
