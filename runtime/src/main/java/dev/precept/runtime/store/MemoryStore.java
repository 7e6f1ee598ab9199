package dev.precept.runtime.store;

import java.time.Instant;
import java.time.InstantSource;

/**
 * A store that forgets with its JVM: for tests, and for an application that wants its limits over time, its questions and
 * its intents within one run. It keeps no promise beyond that.
 */
public final class MemoryStore implements Store {

    private final MemoryTime time;
    private final MemoryAccounts accounts;
    private final MemoryIntents intents;
    private final MemoryApprovals approvals;
    private final MemoryLocks locks;
    private final MemoryHalts halts;

    /** By this machine's clock. */
    public MemoryStore() {
        this(InstantSource.system());
    }

    /** By a clock of the caller's: windows and expiries are judged by it. */
    public MemoryStore(InstantSource clock) {
        time = new MemoryTime(clock);
        accounts = new MemoryAccounts(time);
        intents = new MemoryIntents(time);
        approvals = new MemoryApprovals(time);
        locks = new MemoryLocks(time);
        halts = new MemoryHalts(time);
    }

    @Override
    public String name() {
        return "the store in memory";
    }

    @Override
    public Instant now() {
        return time.now();
    }

    @Override
    public Accounts accounts() {
        return accounts;
    }

    @Override
    public Intents intents() {
        return intents;
    }

    @Override
    public ApprovalBook approvals() {
        return approvals;
    }

    @Override
    public Locks locks() {
        return locks;
    }

    @Override
    public HaltBook halts() {
        return halts;
    }

    @Override
    public void close() {
        time.close();
    }
}
