package dev.precept.processor.witness;

import java.util.ArrayList;
import java.util.List;

/**
 * A place for a value: something that a judgement reads, or a part inside of it. Worlds look places up all the time, so
 * each knows its hash.
 */
final class Place {

    private final Input root;
    private final List<String> path;
    private final int hash;

    private Place(Input root, List<String> path) {
        this.root = root;
        this.path = List.copyOf(path);
        this.hash = 31 * root.hashCode() + path.hashCode();
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

    /** What is read. */
    Input root() {
        return root;
    }

    /** Whether this is all of what is read. */
    boolean isWhole() {
        return path.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Place place
                        && place.hash == hash
                        && place.path.equals(path)
                        && place.root.equals(root));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return root + " " + path;
    }
}
