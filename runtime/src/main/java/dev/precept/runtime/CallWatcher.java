package dev.precept.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Sees calls with their arguments and results, which {@link PreceptListener} keeps from its listeners. For tests and
 * recordings; registered with {@link Precept#watch(CallWatcher)}. Every argument of every call passes through it, so in
 * production it is a place where customers' data leaks.
 *
 * <p>All methods are called on the thread of the call. What they throw is logged and changes no decision. Two steps of
 * one call get the same {@link WatchedCall} object, and no other call ever gets it.
 */
public interface CallWatcher {

    /** A guard was entered; nothing was judged yet. */
    void proposed(WatchedCall call);

    /**
     * The body returned, and its result was not judged yet. Not called for a method that returns nothing.
     *
     * @param result what the body returned
     */
    void returned(WatchedCall call, @Nullable Object result);

    /** Something was decided about the call: told before any {@link PreceptListener} hears of the same event. */
    void decided(WatchedCall call, PreceptEvent event);
}
