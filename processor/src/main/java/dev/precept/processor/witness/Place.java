package dev.precept.processor.witness;

import java.util.ArrayList;
import java.util.List;

/**
 * A place for a value: something that a judgement reads, or a part inside of it.
 *
 * @param root what is read
 * @param path the accessors, and the places in lists and maps, that lead to the part; empty for the whole
 */
record Place(Input root, List<String> path) {

    Place {
        path = List.copyOf(path);
    }

    static Place of(Input root) {
        return new Place(root, List.of());
    }

    /** A part of what is here. */
    Place inside(String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return new Place(root, longer);
    }
}
