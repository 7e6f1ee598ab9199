package dev.precept.runtime.exclusive;

import dev.precept.runtime.store.Locks;
import org.jspecify.annotations.Nullable;

/** A key while somebody holds it: in this JVM, and in the store if there is one. */
final class HeldKey {

    private static final System.Logger LOG = System.getLogger("dev.precept");

    private final Object key;
    private final Runnable free;
    private final Locks.@Nullable Held stored;
    private int parts = 1;

    HeldKey(Object key, Runnable free, Locks.@Nullable Held stored) {
        this.key = key;
        this.free = free;
        this.stored = stored;
    }

    Object key() {
        return key;
    }

    boolean stands() {
        try {
            return stored == null || stored.stands();
        } catch (RuntimeException | LinkageError fault) {
            LOG.log(System.Logger.Level.ERROR, "The store does not say whether a key is still held", fault);
            return false;
        }
    }

    /** One more part, unless the last one was given back meanwhile. */
    synchronized boolean join() {
        if (parts > 0) {
            parts++;
            return true;
        }
        return false;
    }

    void giveBack() {
        if (!isLast()) {
            return;
        }
        try {
            if (stored != null) {
                stored.close();
            }
        } catch (RuntimeException | LinkageError fault) {
            LOG.log(System.Logger.Level.ERROR, "The store did not take a key back; others wait for it there", fault);
        } finally {
            free.run();
        }
    }

    private synchronized boolean isLast() {
        return --parts == 0;
    }
}
