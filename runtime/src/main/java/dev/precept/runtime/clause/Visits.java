package dev.precept.runtime.clause;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;

/**
 * How many elements the judgement of one clause has looked at. A generated guard counts in a local variable, which costs
 * no allocation; nested macros over a model's own lists then end with a refusal, not with a guard that never answers.
 */
public final class Visits {

    /** Enough for two nested macros over three hundred elements each; some milliseconds of work. */
    public static final int MOST = 100_000;

    private Visits() {}

    /**
     * One more.
     *
     * @throws NotEvaluable if it is one too many
     */
    public static int next(int visits) {
        if (visits >= MOST) {
            throw tooMany();
        }
        return visits + 1;
    }

    /**
     * As many more as the list, array or map has elements, those of elements that are lists included. It does not throw, so
     * that the count stays spent where a macro around absorbs the refusal of {@link #check}.
     */
    public static int over(int visits, Object container) {
        return (int) Math.min((long) MOST + 1, visits + sizeOf(container, (long) MOST - visits));
    }

    /**
     * That so many may be looked at.
     *
     * @throws NotEvaluable if they are too many
     */
    public static void check(long visits) {
        if (visits > MOST) {
            throw tooMany();
        }
    }

    private static NotEvaluable tooMany() {
        return new NotEvaluable("the clause looked at more than " + MOST + " elements");
    }

    /** Exact only as far as it matters: what is left. */
    private static long sizeOf(Object container, long left) {
        if (container instanceof Collection<?> collection) {
            return counted(collection, left);
        } else if (container instanceof Map<?, ?> map) {
            return counted(map.values(), left);
        } else if (container instanceof Object[] array) {
            return counted(Arrays.asList(array), left);
        }
        return container.getClass().isArray() ? Array.getLength(container) : 0;
    }

    private static long counted(Collection<?> elements, long left) {
        long counted = elements.size();
        for (Object element : elements) {
            boolean scalar = element == null || element instanceof CharSequence || element instanceof Number;
            if (scalar || counted > left) {
                // one scalar among the elements of a list means that all are
                return counted;
            }
            counted += sizeOf(element, left - counted);
        }
        return counted;
    }
}
