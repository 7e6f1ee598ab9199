package dev.precept.runtime.session;

import dev.precept.Action;
import dev.precept.Condition;
import dev.precept.runtime.AgentHaltedException;
import dev.precept.runtime.AgentSession;
import dev.precept.runtime.Caller;
import dev.precept.runtime.Grant;
import dev.precept.runtime.Refusal;
import dev.precept.runtime.Request;
import dev.precept.runtime.SessionBudget;
import dev.precept.runtime.Usage;
import dev.precept.runtime.approval.ApprovalDesk;
import dev.precept.runtime.approval.Approvals;
import dev.precept.runtime.contract.AgentModel;
import dev.precept.runtime.contract.FailureRule;
import dev.precept.runtime.contract.Verdict;
import dev.precept.runtime.halt.HaltTarget;
import dev.precept.runtime.halt.Halts;
import dev.precept.runtime.order.History;
import dev.precept.runtime.scope.RequestGate;
import dev.precept.runtime.scope.RoleAssertions;
import dev.precept.runtime.store.Store;
import dev.precept.runtime.store.Stores;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The one implementation of a session: its latch, its budgets, and the tools that may not be repeated. */
public final class LiveSession implements AgentSession {

    private final String id = UUID.randomUUID().toString();
    private final AgentModel model;
    private final RequestGate requests;
    private final Budgets budgets = new Budgets();
    private final History history;
    private final AtomicReference<@Nullable String> latch = new AtomicReference<>();
    private final AtomicBoolean told = new AtomicBoolean();
    private final AtomicInteger unclear = new AtomicInteger();
    private final Set<String> suspended = ConcurrentHashMap.newKeySet();
    private final Meter meter;
    private final InstantSource clock;
    private final Caller caller;
    private final @Nullable HeldGrant grant;
    private final HaltTarget.@Nullable Subject subject;
    private final AtomicLong roleAssertions = new AtomicLong();
    private volatile @Nullable Request latest;
    private volatile boolean closed;
    private volatile @Nullable Store store;
    private volatile @Nullable ApprovalDesk desk;

    /** Opened by {@link dev.precept.runtime.Precept#open}. */
    public LiveSession(AgentModel model) {
        this(model, Events::now);
    }

    /** One with a clock of its own. */
    public LiveSession(AgentModel model, InstantSource clock) {
        this(model, clock, Caller.ANONYMOUS);
    }

    /** One with a caller, too, whose grant somebody else has verified: a test. */
    public LiveSession(AgentModel model, InstantSource clock, Caller caller) {
        this(model, clock, caller, SessionBudget.standard());
    }

    /** One with a budget, too. */
    public LiveSession(AgentModel model, InstantSource clock, Caller caller, SessionBudget budget) {
        this(model, clock, caller, null, budget);
    }

    /** One for the caller of a grant, as long as that stands. */
    public LiveSession(AgentModel model, HeldGrant grant) {
        this(model, grant, SessionBudget.standard());
    }

    /** One for the caller of a grant, with a budget. */
    public LiveSession(AgentModel model, HeldGrant grant, SessionBudget budget) {
        this(model, Events::now, grant.grant().caller(), grant, budget);
    }

    private LiveSession(
            AgentModel model, InstantSource clock, Caller caller, @Nullable HeldGrant grant, SessionBudget budget) {
        this.meter = new Meter(budget.and(SessionBudgets.ofAll()), clock, System::nanoTime);
        this.model = model;
        this.clock = clock;
        this.caller = caller;
        this.grant = grant;
        this.subject = SubjectLatch.of(model.id(), grant);
        this.requests = RequestGate.of(model);
        this.history = new History(clock, this::stops, History.MOST_KEYS);
    }

    /** Whether a halt stops a tool here, now. */
    private boolean stops(String tool) {
        return halted() || Halts.here().stopping(tool, agent(), id, subject) != null;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String agent() {
        return model.id();
    }

    @Override
    public long calls() {
        return meter.calls();
    }

    /**
     * The model proposes a call.
     *
     * @return null, or what of the session's budget is used up; then it has ended
     */
    public @Nullable String step() {
        String over = meter.time();
        return usedUp(over == null ? meter.step() : over);
    }

    /**
     * A body is about to start.
     *
     * @return null, or what of the session's budget is used up; then it has ended, and the body must not start
     */
    public @Nullable String called() {
        String over = meter.time();
        return usedUp(over == null ? meter.call() : over);
    }

    @Override
    public void used(Usage usage) {
        if (usedUp(meter.used(usage)) != null) {
            tellHalt();
        }
    }

    private @Nullable String usedUp(@Nullable String over) {
        if (over != null) {
            latch(Condition.BUDGET_EXCEEDED + ": " + over);
        }
        return over;
    }

    @Override
    public Caller caller() {
        return caller;
    }

    /** Whether it was opened with a grant. */
    public boolean isGranted() {
        return grant != null;
    }

    /** What is halted with the session beyond it: its caller, for its agent; null where nobody vouches for him. */
    public HaltTarget.@Nullable Subject subject() {
        return subject;
    }

    /** Who vouches for the caller; empty where nobody does. */
    public String issuer() {
        return grant == null ? "" : grant.grant().issuer();
    }

    /**
     * The name under which the store keeps what is this person's, or null for nobody. With the length of the issuer, so that
     * no issuer and subject read like another two.
     */
    public @Nullable String person() {
        String subject = caller.subject();
        return subject == null ? null : "subject " + issuer().length() + ' ' + issuer() + ' ' + subject;
    }

    /** What it was opened with, or null. */
    public @Nullable Grant grant() {
        return grant == null ? null : grant.grant();
    }

    /** Puts the session's calls before people of its own; for tests. */
    public void desk(ApprovalDesk desk) {
        this.desk = desk;
    }

    /** Where its calls are put before people; null where nobody could approve. */
    public @Nullable ApprovalDesk desk() {
        ApprovalDesk own = desk;
        return own != null ? own : Approvals.desk();
    }

    /** Why the grant is worth nothing any more, in fixed words; null while it stands, and where there never was one. */
    public @Nullable String grantEnd() {
        return grant == null ? null : grant.end();
    }

    @Override
    public long roleAssertions() {
        return roleAssertions.get();
    }

    /** The time by the session's clock. */
    public Instant now() {
        return clock.instant();
    }

    /** The contract of the agent. */
    public AgentModel model() {
        return model;
    }

    /** Lets limits over time count in a store of this session's own: a test, beside others in one JVM. */
    public LiveSession countingIn(Store own) {
        this.store = own;
        return this;
    }

    /** Where limits over time count; null for nowhere. */
    public @Nullable Store store() {
        return store == null ? Stores.registered() : store;
    }

    /** What the session's calls have used up. */
    public Budgets budgets() {
        return budgets;
    }

    /** What has happened in the session. */
    public History history() {
        return history;
    }

    @Override
    public Request request(String text) {
        if (closed) {
            throw new IllegalStateException("The session " + id + " is closed. Open a new one for a new conversation.");
        }
        if (usedUp(meter.time()) != null) {
            tellHalt();
        }
        if (halted()) {
            throw halted("");
        }
        if (RoleAssertions.in(text)) {
            roleAssertions.incrementAndGet();
            Events.roleAsserted(this);
        }
        latest = null;
        RequestGate.Judgement judgement = requests.judge(text, unclear::getAndIncrement);
        Request answer = judgement.answer();
        latest = answer;
        Events.request(this, judgement.reason());
        Condition condition = answer instanceof Request.OutOfScope
                ? Condition.OUT_OF_SCOPE
                : answer instanceof Request.Ambiguous ambiguous && !ambiguous.askBack()
                        ? Condition.AMBIGUOUS_REQUEST
                        : null;
        FailureRule rule = condition == null ? null : model.failures().get(condition);
        if (rule != null && rule.then() == Action.HALT) {
            halt(condition + ": the contract ends the session");
        }
        return answer;
    }

    /** What became of the user's latest words, or null if he has said nothing. */
    public @Nullable Request latestRequest() {
        return latest;
    }

    /** An adapter kept words from the model. */
    public void notAsked(String reason) {
        Events.request(this, reason);
    }

    @Override
    public boolean halted() {
        return latch.get() != null;
    }

    @Override
    public void halt(String reason) {
        latch(reason);
        tellHalt();
    }

    /** Halts without a word: what a judgement changes is changed before anybody is told. Its caller is halted, too. */
    public void latch(String reason) {
        if (latch.compareAndSet(null, reason)) {
            SubjectLatch.close(subject, reason, 1);
        }
    }

    /** {@link #latch} after the agent reached for what it must not have: two people have to review that. */
    public void latchForViolation(String reason) {
        if (latch.compareAndSet(null, reason)) {
            SubjectLatch.close(subject, reason, 2);
        }
    }

    /** Ends the session, and it alone: somebody outside has halted something larger. */
    public void end(String reason) {
        latch.compareAndSet(null, reason);
    }

    /** Tells the listeners of a halt, once. */
    public void tellHalt() {
        String reason = latch.get();
        if (reason != null && told.compareAndSet(false, true)) {
            SubjectLatch.settle(subject);
            Events.halt(this, reason);
        }
    }

    /** Counts a refusal; the last that the budget allows latches the session, and true says so. */
    public boolean refused() {
        return usedUp(meter.refusal()) != null;
    }

    /** Lets no further call of a tool through. */
    public void suspend(String toolKey) {
        suspended.add(toolKey);
    }

    /** Whether a tool may not be called again. */
    public boolean suspends(String toolKey) {
        return !suspended.isEmpty() && suspended.contains(toolKey);
    }

    /** The exception for whoever calls a session that has ended. */
    public AgentHaltedException halted(String tool) {
        FailureRule budget = model.failures().get(Condition.BUDGET_EXCEEDED);
        List<String> routes = budget == null || budget.route().isEmpty() ? List.of() : List.of(budget.route());
        return new AgentHaltedException(new Refusal(
                tool,
                Verdict.HALT,
                "Refused by contract: this session has ended. Do not call any tool again.",
                List.of(),
                routes));
    }

    /** Whether it was closed. */
    public boolean closed() {
        return closed;
    }

    @Override
    public Runnable wrap(Runnable work) {
        return Carried.by(this, work);
    }

    @Override
    public <T> Callable<T> wrap(Callable<T> work) {
        return Carried.by(this, work);
    }

    @Override
    public Executor wrap(Executor executor) {
        return work -> executor.execute(wrap(work));
    }

    @Override
    public void close() {
        closed = true;
        Current.get().close(this);
    }
}
