package dev.precept.runtime.guard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.Stack;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The collections and maps of the JDK that have a name, and an empty one of each kind. Subclasses are of another kind. */
@SuppressWarnings("JdkObsolete") // a caller may have made one of the old kind, and the body may declare it
final class KnownContainers {

    private static final Map<Class<?>, Function<Collection<?>, Collection<?>>> COLLECTIONS = Map.ofEntries(
            Map.entry(ArrayList.class, like -> new ArrayList<>(like.size())),
            Map.entry(LinkedList.class, like -> new LinkedList<>()),
            Map.entry(Vector.class, like -> new Vector<>()),
            Map.entry(Stack.class, like -> new Stack<>()),
            Map.entry(CopyOnWriteArrayList.class, like -> new CopyOnWriteArrayList<>()),
            Map.entry(HashSet.class, like -> new HashSet<>()),
            Map.entry(LinkedHashSet.class, like -> new LinkedHashSet<>()),
            Map.entry(TreeSet.class, like -> new TreeSet<>(((SortedSet<?>) like).comparator())),
            Map.entry(CopyOnWriteArraySet.class, like -> new CopyOnWriteArraySet<>()),
            Map.entry(
                    ConcurrentSkipListSet.class,
                    like -> new ConcurrentSkipListSet<>(((SortedSet<?>) like).comparator())),
            Map.entry(ArrayDeque.class, like -> new ArrayDeque<>()),
            Map.entry(PriorityQueue.class, like -> new PriorityQueue<>(((PriorityQueue<?>) like).comparator())));

    private static final Map<Class<?>, Function<Map<?, ?>, Map<?, ?>>> MAPS = Map.ofEntries(
            Map.entry(HashMap.class, like -> new HashMap<>()),
            Map.entry(LinkedHashMap.class, like -> new LinkedHashMap<>()),
            Map.entry(TreeMap.class, like -> new TreeMap<>(((SortedMap<?, ?>) like).comparator())),
            Map.entry(Hashtable.class, like -> new Hashtable<>()),
            Map.entry(ConcurrentHashMap.class, like -> new ConcurrentHashMap<>()),
            Map.entry(
                    ConcurrentSkipListMap.class,
                    like -> new ConcurrentSkipListMap<>(((SortedMap<?, ?>) like).comparator())));

    private KnownContainers() {}

    /** An empty collection of exactly the same class, or null. */
    @SuppressWarnings("unchecked") // whatever comes into it was in one of its kind
    static @Nullable Collection<@Nullable Object> emptyLike(Collection<?> original) {
        Function<Collection<?>, Collection<?>> made = COLLECTIONS.get(original.getClass());
        return made == null ? null : (Collection<@Nullable Object>) made.apply(original);
    }

    /** An empty map of exactly the same class, or null. */
    @SuppressWarnings("unchecked") // whatever comes into it was in one of its kind
    static @Nullable Map<@Nullable Object, @Nullable Object> emptyLike(Map<?, ?> original) {
        Function<Map<?, ?>, Map<?, ?>> made = MAPS.get(original.getClass());
        return made == null ? null : (Map<@Nullable Object, @Nullable Object>) made.apply(original);
    }
}
