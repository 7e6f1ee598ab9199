package dev.precept.store;

import dev.precept.runtime.store.Accounts;
import dev.precept.runtime.store.ApprovalBook;
import dev.precept.runtime.store.HaltBook;
import dev.precept.runtime.store.Intents;
import dev.precept.runtime.store.Locks;
import dev.precept.runtime.store.MemoryStore;
import dev.precept.runtime.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongUnaryOperator;

/**
 * A store in a file of H2's, for one JVM, or in PostgreSQL, for a fleet.
 *
 * <pre>{@code
 * StoreSettings settings = StoreSettings.of("jdbc:h2:file:/var/lib/desk/precept", Path.of("/var/lib/anchors/desk"));
 * Store store = firstStart ? JdbcStore.create(settings) : JdbcStore.open(settings);
 * Precept.store(store);
 * }</pre>
 *
 * <p>Which of {@link #create}, {@link #open} and {@link #adopt} is called says what is expected to be there. All else is
 * refused: a store that was deleted, swapped or restored from an older copy would have forgotten halts, consumed approvals
 * and used budgets.
 */
public final class JdbcStore implements Store {

    /** After this long without a word, a JVM is gone. */
    private static final Duration GONE = Duration.ofSeconds(10);

    private final String name;
    private final Lane calls;
    private final Lane watch;
    private final Lane keys;
    private final Anchor anchor;
    private final Instances instances;
    private final Notices notices;
    private final Accounts accounts;
    private final Intents intents;
    private final ApprovalBook approvals;
    private final HaltBook halts;
    private final Locks locks;
    private final AtomicBoolean closed = new AtomicBoolean();

    private JdbcStore(
            StoreSettings settings, Dialect dialect, Opening opening, Anchor anchor, String instance, Duration gone) {
        this.name = "the store " + StoreUrl.parse(settings.url()).shown();
        this.anchor = anchor;
        Lane.Check check = tx -> opening.look(tx, anchor);
        // Halts have a thread of their own: however busy the calls are, this JVM keeps its lease.
        this.calls = new Lane(dialect, name, "precept-store", dialect.connections(), check, anchor);
        this.watch = new Lane(dialect, name, "precept-store-watch", 1, check, anchor);
        this.keys = new Lane(dialect, name, "precept-store-keys", dialect.isShared() ? 1 : 0, check, anchor);
        this.instances = new Instances(instance, gone, watch);
        this.notices = new Notices(dialect);
        this.accounts = new JdbcAccounts(calls, instances);
        this.intents = new JdbcIntents(calls, instances);
        this.approvals = new JdbcApprovals(calls);
        this.halts = new JdbcHalts(watch, dialect, instance, settings.lease(), notices);
        this.locks = dialect.isShared() ? new AdvisoryLocks(keys) : new MemoryStore().locks();
    }

    /**
     * Makes a store where there is neither a store nor an anchor: called once in its life.
     *
     * @throws StoreRefusedException if there is one of them, or the database keeps nothing durably
     * @throws dev.precept.runtime.store.StoreUnavailableException if the database cannot be reached
     */
    public static JdbcStore create(StoreSettings settings) {
        return start(settings, Opening.Expecting.NEITHER, at -> at, GONE);
    }

    /**
     * Opens the store that the anchor remembers.
     *
     * @throws StoreRefusedException if one of both is missing, they do not belong together, the store is older than the
     *     anchor, or the database keeps nothing durably
     * @throws dev.precept.runtime.store.StoreUnavailableException if the database cannot be reached
     */
    public static JdbcStore open(StoreSettings settings) {
        return start(settings, Opening.Expecting.BOTH, at -> at, GONE);
    }

    /**
     * Opens a store that is there, as it is, and makes an anchor for it: in a JVM that joins a fleet, or after somebody has
     * looked at a restored store and takes it for good.
     *
     * @throws StoreRefusedException if there is an anchor, there is no store, or the database keeps nothing durably
     * @throws dev.precept.runtime.store.StoreUnavailableException if the database cannot be reached
     */
    public static JdbcStore adopt(StoreSettings settings) {
        return start(settings, Opening.Expecting.STORE_ONLY, at -> at, GONE);
    }

    /** With a clock that is shifted, and another time after which a JVM is gone: for tests. */
    static JdbcStore start(
            StoreSettings settings, Opening.Expecting expecting, LongUnaryOperator shift, Duration gone) {
        Dialect dialect = StoreUrl.parse(settings.url()) instanceof StoreUrl.H2File file
                ? new H2Dialect(settings, file.path(), shift)
                : new PostgresDialect(settings, settings.url(), shift);
        String instance = UUID.randomUUID().toString();
        Opening opening = new Opening(settings, dialect, instance);
        Anchor anchor =
                PrivateThread.run("open " + StoreUrl.parse(settings.url()).shown(), () -> opening.run(expecting));
        return new JdbcStore(settings, dialect, opening, anchor, instance, gone);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Instant now() {
        return calls.run("tell the time", tx -> Micros.instant(tx.now()));
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
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        notices.close();
        instances.leave(watch);
        keys.close();
        calls.close();
        watch.close();
        anchor.close();
    }

    @Override
    public String toString() {
        return name;
    }
}
