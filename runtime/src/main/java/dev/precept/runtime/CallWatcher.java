package dev.precept.runtime;

import dev.precept.runtime.contract.PastRule;
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

    /**
     * An order rule was judged: what the call was about, whatever came of it.
     *
     * @param past the rule of the call's contract
     * @param key the value of its clause; null for nothing in particular
     * @param known whether the clause could be evaluated
     */
    default void asked(WatchedCall call, PastRule past, @Nullable Object key, boolean known) {}

    /**
     * The body returned, every postcondition holds, and this is a success, as the tool says it.
     *
     * @param milestone what the call has reached, as far as it is concerned itself
     * @param key what it is about; null for nothing in particular
     * @param proven whether that, and what it is about, could be told
     */
    default void reached(WatchedCall call, String milestone, @Nullable Object key, boolean proven) {}

    /** Something was decided about the call: told before any {@link PreceptListener} hears of the same event. */
    void decided(WatchedCall call, PreceptEvent event);
}
