package dev.precept.processor.export;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a policy finds a value.
 *
 * @param root the name of what a request brings, or of a macro's element
 * @param keys the way from there; never anything but a key for each step
 */
record Place(String root, List<String> keys) {

    Place {
        keys = List.copyOf(keys);
    }

    Place then(String key) {
        List<String> longer = new ArrayList<>(keys);
        longer.add(key);
        return new Place(root, longer);
    }

    Place parent() {
        return new Place(root, keys.subList(0, keys.size() - 1));
    }

    String last() {
        return keys.get(keys.size() - 1);
    }
}
