package dev.precept.testkit.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a map in one expression; keys and values may be null.
 *
 * @param <K> the keys
 * @param <V> the values
 */
public final class Entries<K extends @Nullable Object, V extends @Nullable Object> {

    private final Map<K, V> map = new LinkedHashMap<>();

    /** No entries. */
    public Entries() {}

    /** One more entry. */
    public Entries<K, V> with(K key, V value) {
        map.put(key, value);
        return this;
    }

    /** The entries in their order, in a map of their own. */
    public Map<K, V> map() {
        return new LinkedHashMap<>(map);
    }
}
