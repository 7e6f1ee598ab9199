package dev.precept.runtime.session;

import dev.precept.runtime.CallWatcher;
import dev.precept.runtime.PreceptEvent;
import dev.precept.runtime.PreceptListener;
import dev.precept.runtime.WatchedCall;
import dev.precept.runtime.contract.PastRule;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Shows calls to those who watch. Costs one read of a field while nobody does. */
public final class Watchers {

    private static final System.Logger LOG = System.getLogger("dev.precept");
    private static final List<CallWatcher> WATCHERS = new CopyOnWriteArrayList<>();

    private Watchers() {}

    /** Adds a watcher until the result is closed. */
    public static PreceptListener.Subscription watch(CallWatcher watcher) {
        WATCHERS.add(watcher);
        return () -> WATCHERS.remove(watcher);
    }

    /** Whether anybody watches. */
    public static boolean any() {
        return !WATCHERS.isEmpty();
    }

    /** A guard was entered. */
    public static void proposed(WatchedCall call) {
        tell(watcher -> watcher.proposed(call));
    }

    /** A body returned something. */
    public static void returned(WatchedCall call, @Nullable Object result) {
        tell(watcher -> watcher.returned(call, result));
    }

    /** An order rule was judged. */
    public static void asked(WatchedCall call, PastRule past, @Nullable Object key, boolean known) {
        tell(watcher -> watcher.asked(call, past, key, known));
    }

    /** A call has reached a milestone, as far as it is concerned itself. */
    public static void reached(WatchedCall call, String milestone, @Nullable Object key, boolean proven) {
        tell(watcher -> watcher.reached(call, milestone, key, proven));
    }

    static void decided(WatchedCall call, PreceptEvent event) {
        tell(watcher -> watcher.decided(call, event));
    }

    private static void tell(Consumer<CallWatcher> word) {
        for (CallWatcher watcher : WATCHERS) {
            try {
                word.accept(watcher);
            } catch (Throwable fault) { // as for listeners: telling decides nothing
                LOG.log(System.Logger.Level.ERROR, "A watcher of calls failed; the decision stands", fault);
            }
        }
    }
}
