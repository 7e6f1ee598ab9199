package dev.precept.runtime.store;

import java.time.Instant;

/**
 * Keeps what has to outlive a session or a JVM. What a method has acknowledged by returning survives a crash of the
 * process. All methods of all its parts may be called from any thread, interrupted ones included, and end within the
 * store's own deadline: they answer, or they throw {@link StoreUnavailableException}, upon which the caller refuses.
 */
public interface Store extends AutoCloseable {

    /** Which store it is, for messages to people; never a password. */
    String name();

    /** The store's own time, by which windows and expiries are judged: one clock for all JVMs that share it. */
    Instant now();

    /** What calls have used up over time. */
    Accounts accounts();

    /** Which calls have begun, and how they ended. */
    Intents intents();

    /** What people were asked, and what they said. */
    ApprovalBook approvals();

    /** Who may run now. */
    Locks locks();

    /** What is halted, and which JVMs know. */
    HaltBook halts();

    /** Gives up what it holds; calls that come later are {@link StoreUnavailableException}s. */
    @Override
    void close();
}
