package dev.precept.runtime.exclusive;

import org.jspecify.annotations.Nullable;

/** The keys that one thread's calls hold, from the innermost call outwards. Only that thread uses it. */
public final class HoldChain {

    private @Nullable Hold innermost;

    /** Whether no call on the thread holds a key. */
    public boolean isEmpty() {
        return innermost == null;
    }

    /** How many calls on the thread hold a key; one inside another of the same key counts, too. */
    public int size() {
        int size = 0;
        for (Hold hold = innermost; hold != null; hold = hold.outer()) {
            size++;
        }
        return size;
    }

    @Nullable
    Hold innermost() {
        return innermost;
    }

    void innermost(@Nullable Hold hold) {
        this.innermost = hold;
    }

    /** The key, if a call on this thread holds it: what runs inside that call need not wait for it. */
    @Nullable
    HeldKey find(Object key) {
        for (Hold hold = innermost; hold != null; hold = hold.outer()) {
            if (hold.held().key().equals(key) && hold.held().join()) {
                return hold.held();
            }
        }
        return null;
    }
}
