package dev.precept.testkit.trajectory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps a value as it was judged, where the body could change it afterwards: lists, sets, maps and arrays. */
final class Copies {

    private Copies() {}

    static @Nullable Object of(@Nullable Object value) {
        try {
            if (value instanceof List<?> list) {
                return Collections.unmodifiableList(new ArrayList<>(list));
            }
            if (value instanceof Set<?> set) {
                return Collections.unmodifiableSet(new LinkedHashSet<>(set));
            }
            if (value instanceof Map<?, ?> map) {
                return Collections.unmodifiableMap(new LinkedHashMap<>(map));
            }
            return value instanceof Object[] array ? array.clone() : value;
        } catch (RuntimeException uncopyable) {
            // A collection that cannot be walked through: the call must not be lost for it, so it stays as it is.
            return value;
        }
    }
}
