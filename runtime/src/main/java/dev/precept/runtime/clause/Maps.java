package dev.precept.runtime.clause;

import java.util.LinkedHashMap;
import java.util.Map;

/** Maps that clauses write, and the keys of maps that Java holds. Called by generated guards. */
public final class Maps {

    private Maps() {}

    /**
     * The map of keys and values in turn.
     *
     * @throws NotEvaluable if a key is there twice
     */
    @SuppressWarnings("unchecked")
    public static <K, V> Map<K, V> of(Object... keysAndValues) {
        Map<K, V> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            put(map, (K) keysAndValues[i], (V) keysAndValues[i + 1]);
        }
        return map;
    }

    /** Adds an entry whose key must be new. */
    public static <K, V> void put(Map<K, V> map, K key, V value) {
        if (map.put(key, value) != null) {
            throw new NotEvaluable("a key stands twice in the map");
        }
    }

    /** The key of a map that holds {@code Integer}; one that does not fit is in none. */
    public static Object ofInt(long key) {
        return key == (int) key ? (Object) (int) key : (Object) key;
    }

    public static Object ofShort(long key) {
        return key == (short) key ? (Object) (short) key : (Object) key;
    }

    public static Object ofByte(long key) {
        return key == (byte) key ? (Object) (byte) key : (Object) key;
    }
}
