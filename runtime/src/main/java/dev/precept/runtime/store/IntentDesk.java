package dev.precept.runtime.store;

import java.util.List;
import java.util.function.BiConsumer;

/** Where a person looks after calls whose outcome nobody knows. Each stands in the way of the same call until it is resolved. */
public final class IntentDesk {

    private final BiConsumer<String, String> telling;

    /** With what tells the record: who has resolved what, and why. */
    public IntentDesk(BiConsumer<String, String> telling) {
        this.telling = telling;
    }

    /**
     * All calls whose outcome nobody knows, in the registered store.
     *
     * @throws IllegalStateException {@code PRE-0764}, if no store is registered
     * @throws StoreUnavailableException if the store gives no answer
     */
    public List<OpenIntent> unresolved() {
        return intents().unresolved();
    }

    /**
     * A person has looked. The same call may be made again, by a session that has not seen it fail.
     *
     * @param id of the {@link OpenIntent}
     * @param by who answers for it
     * @param reason what was found
     * @return whether there was such an unresolved call
     * @throws IllegalArgumentException {@code PRE-0764}, if nobody answers for it, or no reason is given
     * @throws IllegalStateException {@code PRE-0764}, if no store is registered
     * @throws StoreUnavailableException if the store gives no answer
     */
    public boolean resolve(String id, String by, String reason) {
        if (by.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException(
                    "[PRE-0764] An unknown outcome is resolved by somebody who has looked, and"
                            + " for a reason. Fix: name both. See docs/errors/PRE-0764.md");
        }
        boolean resolved = intents().resolve(id, by, reason);
        if (resolved) {
            telling.accept(id, "by " + by + ": " + reason);
        }
        return resolved;
    }

    private static Intents intents() {
        Store store = Stores.registered();
        if (store == null) {
            throw new IllegalStateException(
                    "[PRE-0764] No store is registered, so no call was written down. Fix: register"
                            + " one with Precept.store where the application starts. See docs/errors/PRE-0764.md");
        }
        return store.intents();
    }
}
