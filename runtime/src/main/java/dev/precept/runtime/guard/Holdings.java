package dev.precept.runtime.guard;

import dev.precept.runtime.exclusive.Hold;
import dev.precept.runtime.store.Intents;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What one call holds beyond its session: shares of accounts in the store, and the key that keeps other calls out. */
final class Holdings {

    private final List<StoredShare> shares = new ArrayList<>(2);
    private @Nullable Hold key;
    private String withoutKey = "";
    private @Nullable WrittenIntent intent;

    void add(StoredShare share) {
        shares.add(share);
    }

    void key(Hold held) {
        this.key = held;
    }

    /** The call has no key, though it needs one: it is judged for the sake of what its refusal says. */
    void withoutKey(String why) {
        withoutKey = why;
    }

    /** Why the call has no key, though it needs one; empty where it has, or needs none. */
    String withoutKey() {
        return withoutKey;
    }

    void intent(WrittenIntent written) {
        this.intent = written;
    }

    /** The call as it is written down in the store, or null. */
    @Nullable
    WrittenIntent intent() {
        return intent;
    }

    /** Whether the key that the call was judged under is still held; true where it needs none. */
    boolean keepsItsKey() {
        return key == null || key.stands();
    }

    /** Lets the key go when the result is there, instead of when the body has returned. */
    void keepKeyUntilDone(CompletionStage<?> result) {
        if (key != null) {
            key.keepUntilDone(result);
        }
    }

    /**
     * From now on what was taken out of the store stays used, whatever happens to this JVM. A store that does not
     * answer throws; then the body must not start.
     */
    void commit() {
        shares.forEach(StoredShare::commit);
        shares.clear();
    }

    /** The body has provably not started. */
    void release() {
        shares.forEach(StoredShare::release);
        shares.clear();
        if (intent != null) {
            intent.end(Intents.Ending.NOT_STARTED);
        }
        leave();
    }

    /** The body was left. */
    void leave() {
        if (key != null) {
            key.leave();
            key = null;
        }
    }
}
