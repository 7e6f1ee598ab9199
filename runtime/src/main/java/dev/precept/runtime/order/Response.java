package dev.precept.runtime.order;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The automaton of a response: whatever calls for an answer gets one, about the same. Refusing a call cannot bring about
 * another one, so that this is looked at when all is over. One step for each event; it remembers the first unanswered call
 * of each key. Not for several threads.
 */
public final class Response {

    /** Stands for nothing in particular. */
    private static final Object ANYTHING = new Object();

    private final Map<Object, Integer> open = new LinkedHashMap<>();

    /** One that nothing has called for an answer yet. */
    public Response() {}

    /**
     * Something calls for an answer.
     *
     * @param key what about; null for nothing in particular
     * @param number what it is known by
     */
    public void calls(@Nullable Object key, int number) {
        open.putIfAbsent(form(key), number);
    }

    /** An answer, to all that is open about the same. */
    public void answers(@Nullable Object key) {
        open.remove(form(key));
    }

    /** The first of each kind that has no answer. */
    public List<Integer> unanswered() {
        return List.copyOf(open.values());
    }

    private static Object form(@Nullable Object key) {
        return key == null ? ANYTHING : Keys.of(key);
    }
}
