package dev.precept.runtime.exclusive;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One call's part in a held key. A call inside another one of the same key has a part, too, and the key is free again when
 * the last part has been given back.
 */
public final class Hold {

    private final HeldKey held;
    private final HoldChain thread;
    private final @Nullable Hold outer;
    private final AtomicBoolean givenBack = new AtomicBoolean();
    private boolean goesWithResult;

    Hold(HeldKey held, HoldChain thread) {
        this.held = held;
        this.thread = thread;
        this.outer = thread.innermost();
        thread.innermost(this);
    }

    HeldKey held() {
        return held;
    }

    @Nullable
    Hold outer() {
        return outer;
    }

    /** Whether the key is still held: a store that lost its connection has lost it. */
    public boolean stands() {
        return held.stands();
    }

    /** From now on the key goes when a result is there, and not when the call is left. */
    public void keepUntilDone(CompletionStage<?> result) {
        result.whenComplete((value, failure) -> giveBack());
        goesWithResult = true;
    }

    /** The call is over on this thread, which is the one that took the key. */
    public void leave() {
        thread.innermost(outer);
        if (!goesWithResult) {
            giveBack();
        }
    }

    private void giveBack() {
        if (givenBack.compareAndSet(false, true)) {
            held.giveBack();
        }
    }
}
