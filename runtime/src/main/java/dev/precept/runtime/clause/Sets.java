package dev.precept.runtime.clause;

import java.util.List;

/** Lists seen as sets, as CEL's extension library defines it. Called by generated guards. */
public final class Sets {

    private Sets() {}

    /** Whether everything in the second is in the first. */
    public static boolean contains(List<?> first, List<?> second) {
        EqualSet all = new EqualSet(first);
        return second.stream().allMatch(all::contains);
    }

    /** Whether each has everything that the other has. */
    public static boolean equivalent(List<?> first, List<?> second) {
        return contains(first, second) && contains(second, first);
    }

    /** Whether something is in both. */
    public static boolean intersects(List<?> first, List<?> second) {
        EqualSet all = new EqualSet(first);
        return second.stream().anyMatch(all::contains);
    }
}
