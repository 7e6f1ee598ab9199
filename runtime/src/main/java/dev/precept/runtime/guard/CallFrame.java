package dev.precept.runtime.guard;

import dev.precept.Approval;
import dev.precept.Authority;
import dev.precept.runtime.Caller;
import dev.precept.runtime.ContractException;
import dev.precept.runtime.WatchedCall;
import dev.precept.runtime.clause.NotEvaluable;
import dev.precept.runtime.halt.Halt;
import dev.precept.runtime.halt.Halts;
import dev.precept.runtime.halt.RunningCalls;
import dev.precept.runtime.order.Absence;
import dev.precept.runtime.order.Trail;
import dev.precept.runtime.session.Budgets;
import dev.precept.runtime.session.Current;
import dev.precept.runtime.session.Events;
import dev.precept.runtime.session.LiveSession;
import dev.precept.runtime.session.Watchers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One call, from the first gate to the end of its body. A framework's dispatch makes it, and the first body that starts
 * on its thread claims it; where nobody dispatches, the body's gate makes its own. Never found by an id or by arguments,
 * since a model supplies both.
 */
public final class CallFrame extends RunningCalls.Entry {

    private final @Nullable LiveSession session;
    private final @Nullable String application;
    private final @Nullable AtomicBoolean unclaimed;
    private final boolean remembers;
    private @Nullable CallFrame outer;
    private @Nullable WatchedCall watched;
    private @Nullable List<Budgets.Reservation> reservations;
    private @Nullable Holdings holdings;
    private @Nullable Instant judgedAt;
    private @Nullable Breach ofAgent;
    private @Nullable Trail trail;
    private boolean inHistory;
    private volatile boolean started;
    private volatile @Nullable ContractException refusal;

    private CallFrame(
            @Nullable LiveSession session,
            @Nullable String application,
            @Nullable AtomicBoolean unclaimed,
            boolean remembers) {
        this.remembers = remembers;
        this.session = session;
        this.application = application;
        this.unclaimed = unclaimed;
    }

    /** The frame of a framework's dispatch; a body may claim it once. */
    public static CallFrame dispatched(@Nullable LiveSession session) {
        return new CallFrame(session, null, new AtomicBoolean(true), true);
    }

    /** The frame of a call of code: inside another tool, or of the application. */
    static CallFrame direct(@Nullable LiveSession session, @Nullable String application) {
        return session == null && application == null ? ofCode() : new CallFrame(session, application, null, true);
    }

    /**
     * A call of code that nobody opened a session for: there is nothing to remember, so one frame serves all such calls of
     * a thread, one after the other. What runs inside another one gets its own.
     */
    private static CallFrame ofCode() {
        Current here = Current.get();
        CallFrame used = here.frameOfCode();
        if (used != null && !used.entered()) {
            return used;
        }
        CallFrame fresh = watchedCode();
        if (used == null) {
            here.frameOfCode(fresh);
        }
        return fresh;
    }

    /** A call of code that holds a key: what its body calls has to find it. */
    static CallFrame ofCodeAlone() {
        return new CallFrame(null, null, null, true);
    }

    /** One of those that remember nothing, for one call only. */
    static CallFrame watchedCode() {
        return new CallFrame(null, null, null, false);
    }

    /** Whether one frame serves several calls. */
    boolean isShared() {
        return !remembers;
    }

    /** Begins to be watched. */
    void watch(WatchedCall call) {
        watched = call;
    }

    /** Whether somebody watched when the call began. */
    public boolean isWatched() {
        return watched != null;
    }

    /** The call as those who watch know it, or null. */
    public @Nullable WatchedCall watched() {
        return watched;
    }

    /** Shows what the body returned to those who watch; a guard asks {@link #isWatched()} before. */
    public void returned(@Nullable Object result) {
        if (watched != null) {
            Watchers.returned(watched, result);
        }
    }

    /** Whether a framework made this call for its model. */
    public boolean dispatched() {
        return unclaimed != null;
    }

    /** Takes the frame for a body; only the first attempt does. */
    boolean claim() {
        return unclaimed != null && unclaimed.compareAndSet(true, false);
    }

    /** The session that makes the call, or null where code calls without one or in its own name. */
    public @Nullable LiveSession session() {
        return session;
    }

    /** Who calls: the one that the session's grant names, or nobody that anybody knows. */
    public Caller caller() {
        return session == null ? Caller.ANONYMOUS : session.caller();
    }

    /**
     * Adds a breach unless the caller is what a rule asks for. Code that calls in its own name is not the agent's, and has
     * no caller to ask; code that nobody opened a session for cannot be judged.
     *
     * @param rule index of the rule in its contract
     * @param needed what the caller has to be
     */
    public @Nullable Breach authority(@Nullable Breach before, int rule, Authority needed) {
        if (session == null) {
            return application != null
                    ? before
                    : Breach.unjudged(before, rule, "authority needs a session, and this thread has none");
        }
        return session.caller().tier().compareTo(needed) >= 0 ? before : Breach.withoutAuthority(before, rule, needed);
    }

    /**
     * Adds a breach: somebody has to approve, whatever the call is. Code that calls in its own name is not the agent's, and
     * answers for itself; code that nobody opened a session for cannot ask.
     *
     * @param rule index of the rule in its contract
     * @param whom who has to
     */
    public @Nullable Breach asks(@Nullable Breach before, int rule, Approval whom) {
        if (session == null) {
            return application != null
                    ? before
                    : Breach.unjudged(before, rule, "an approval needs a session, and this thread has none");
        }
        return Breach.asks(before, rule, whom);
    }

    /**
     * The time by the session's clock: one and the same for all that judges the call before its body, so that the agent's
     * rules and the tool's cannot see two different days. A judgement after the body has a later one.
     */
    public Instant now() {
        if (session == null) {
            return Events.now();
        }
        if (started) {
            return session.now();
        }
        if (judgedAt == null) {
            judgedAt = session.now();
        }
        return judgedAt;
    }

    /** Remembers which rules of the agent do not hold, until those of the tool are judged, too. */
    void ofAgent(@Nullable Breach breach) {
        this.ofAgent = breach;
    }

    /** The rules of the agent that do not hold for the call, or null. */
    @Nullable
    Breach ofAgent() {
        return ofAgent;
    }

    @Nullable
    String application() {
        return application;
    }

    /** Whether this call runs inside the body of another one. */
    boolean nested() {
        return outer != null && outer.started;
    }

    /** The call around all calls that this one is inside of; this one, if it is inside of none. */
    CallFrame outermost() {
        CallFrame at = this;
        while (at.outer != null && at.outer.started) {
            at = at.outer;
        }
        return at;
    }

    /** What the call has to do with the session's history, from now on. */
    Trail trail() {
        if (trail == null) {
            trail = new Trail();
        }
        return trail;
    }

    /** The same, or null if it has had nothing to do with it yet. */
    @Nullable
    Trail trailIfAny() {
        return trail;
    }

    /**
     * Whether something has happened in the session, as a clause asks. Called by generated guards.
     *
     * @param key what it has to have been about; null for anything
     * @param within how long ago at most; null for any time
     * @throws NotEvaluable if there is no session, or nobody can say
     */
    public boolean happened(String milestone, @Nullable Object key, @Nullable Duration within) {
        if (session == null) {
            throw new NotEvaluable("an order needs a session, and there is none");
        }
        switch (session.history().ask(milestone, key, within, now())) {
            case HAPPENED -> {
                return true;
            }
            case ABSENT -> {
                trail().rely(new Absence(-1, milestone, key, within));
                return false;
            }
            default -> throw new NotEvaluable("nobody can say whether this has happened: " + milestone);
        }
    }

    /** Notes whether the history counts the call as running; answers whether it did. */
    boolean inHistory(boolean now) {
        boolean before = inHistory;
        inHistory = now;
        return before;
    }

    /** Goes on this thread, inside the given one. */
    void inside(@Nullable CallFrame outer) {
        if (remembers) {
            this.outer = outer;
        }
    }

    void hold(Budgets.Reservation reservation) {
        if (reservations == null) {
            reservations = new ArrayList<>(2);
        }
        reservations.add(reservation);
    }

    /** What the call holds beyond its session. */
    Holdings holdings() {
        if (holdings == null) {
            holdings = new Holdings();
        }
        return holdings;
    }

    /** What the call holds beyond its session, or null. */
    @Nullable
    Holdings holdingsIfAny() {
        return holdings;
    }

    /** Gives back what was reserved and held; called only while the body has provably not started. */
    void release() {
        if (reservations != null) {
            reservations.forEach(Budgets.Reservation::release);
            reservations = null;
        }
        if (holdings != null) {
            holdings.release();
        }
    }

    /** Judging threw: nobody else is going to give back what the call holds. */
    public void abandon() {
        if (!started) {
            release();
        }
    }

    /** Lets the body start unless a halt stops it; this is the last that is asked. */
    @Nullable
    Halt enter(String tool) {
        return Halts.here()
                .enter(
                        this,
                        tool,
                        session == null ? "" : session.agent(),
                        session == null ? "" : session.id(),
                        session == null ? null : session.subject());
    }

    /** The body is entered: whatever this thread calls from now on is called by it. */
    void start() {
        if (remembers) {
            started = true;
            Current.get().frame(this);
        }
    }

    /** The body was left. */
    void leave() {
        Halts.here().leave(this);
        if (remembers) {
            Current.get().frame(outer);
        }
        if (holdings != null) {
            holdings.leave();
        }
    }

    /** Whether the body was entered. */
    public boolean started() {
        return started;
    }

    /** Remembers how the call ended, so that a framework which swallows exceptions cannot lose it. */
    public void refusal(ContractException refusal) {
        if (remembers) {
            this.refusal = refusal;
        }
    }

    /** How the call was refused, or null. */
    public @Nullable ContractException refusal() {
        return refusal;
    }
}
