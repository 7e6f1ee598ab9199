package dev.precept.runtime.clause;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What CEL's extension library for lists makes of lists, which come in {@linkplain Canon one form}. Called by generated
 * guards, which count the elements.
 */
public final class Lists {

    private Lists() {}

    /** One list behind the other. */
    public static <T> List<T> joined(List<? extends T> first, List<? extends T> second) {
        List<T> joined = new ArrayList<>(first.size() + second.size());
        joined.addAll(first);
        joined.addAll(second);
        return joined;
    }

    /** Each value once, where it stands first. */
    public static <T> List<T> distinct(List<T> list) {
        List<T> distinct = new ArrayList<>();
        EqualSet seen = new EqualSet();
        for (T element : list) {
            if (seen.add(element)) {
                distinct.add(element);
            }
        }
        return distinct;
    }

    /** The elements from the first place to before the second one. */
    public static <T> List<T> slice(List<T> list, long start, long end) {
        if (start < 0 || end > list.size() || start > end) {
            throw new NotEvaluable("the index is out of bounds");
        }
        return list.subList((int) start, (int) end);
    }

    public static <T> List<T> reverse(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    /** The lists of a list, one behind the other. */
    public static <T> List<T> flatten(List<List<T>> lists) {
        List<T> flat = new ArrayList<>();
        for (List<T> list : lists) {
            Visits.check((long) flat.size() + list.size());
            flat.addAll(list);
        }
        return flat;
    }

    /** In their own order, the smallest first. */
    public static <T extends Comparable<? super T>> List<T> sort(List<T> list) {
        for (T element : list) {
            if (element instanceof Double number && number.isNaN()) {
                throw new NotEvaluable("a number is NaN");
            }
        }
        return sorted(list, Comparator.naturalOrder());
    }

    /** By code points. */
    public static List<String> sortTexts(List<String> list) {
        return sorted(list, Texts::compare);
    }

    private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
        List<T> sorted = new ArrayList<>(list);
        sorted.sort(order);
        return sorted;
    }

    /** The whole numbers from zero to before this one. */
    public static List<Long> range(long end) {
        Visits.check(end);
        List<Long> range = new ArrayList<>();
        for (long i = 0; i < end; i++) {
            range.add(i);
        }
        return range;
    }

    public static <T> Optional<T> first(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(0));
    }

    public static <T> Optional<T> last(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
    }

    /** The greatest number of a list that has one. */
    public static <T extends Comparable<? super T>> T greatest(List<T> list) {
        return extreme(sort(list), list.size() - 1);
    }

    /** The least number of a list that has one. */
    public static <T extends Comparable<? super T>> T least(List<T> list) {
        return extreme(sort(list), 0);
    }

    private static <T> T extreme(List<T> sorted, int place) {
        if (sorted.isEmpty()) {
            throw new NotEvaluable("the list is empty");
        }
        return sorted.get(place);
    }
}
