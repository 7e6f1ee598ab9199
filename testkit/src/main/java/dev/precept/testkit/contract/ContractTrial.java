package dev.precept.testkit.contract;

import dev.precept.runtime.Caller;
import dev.precept.runtime.Request;
import dev.precept.runtime.contract.AgentModel;
import dev.precept.runtime.order.History;
import dev.precept.runtime.order.Past;
import dev.precept.runtime.session.Current;
import dev.precept.runtime.session.LiveSession;
import dev.precept.runtime.store.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One session of an agent in which a test attempts calls. What a session is given - the time, the caller - is said before
 * the first attempt.
 */
public final class ContractTrial {

    private static final System.Logger LOG = System.getLogger("dev.precept.testkit");

    private final AgentModel agent;
    private volatile Instant now = Instant.EPOCH;
    private final MemoryStore store = new MemoryStore(() -> now);
    private Caller caller = Caller.ANONYMOUS;
    private long calls;
    private final List<Consumer<History>> past = new ArrayList<>();
    private boolean outside;
    private boolean named;
    private @Nullable TestPeople people;
    private @Nullable LiveSession session;

    private ContractTrial(AgentModel agent) {
        this.agent = agent;
    }

    /** A trial of an agent, with the clock at the epoch and nobody known as the caller. */
    public static ContractTrial of(AgentModel agent) {
        return new ContractTrial(agent);
    }

    /** Stops the session's clock at a time. */
    public ContractTrial at(Instant time) {
        requireUnopened();
        this.now = time;
        return this;
    }

    /** Calls for somebody. */
    public ContractTrial as(Caller somebody) {
        requireUnopened();
        this.named = true;
        this.caller = somebody;
        return this;
    }

    /** Calls for somebody with a name, which limits over time count on, if the caller has none yet. */
    public ContractTrial somebody() {
        requireUnopened();
        if (caller.subject() == null) {
            this.caller = new Caller("somebody", caller.tier(), caller.claims());
        }
        return this;
    }

    /** Goes on in another session of the same caller. */
    public ContractTrial nextSession() {
        this.session = null;
        return this;
    }

    /** Goes on in another session, for another caller of the same tier. */
    public ContractTrial somebodyElse() {
        this.caller = new Caller("not " + caller.subject(), caller.tier(), caller.claims());
        return nextSession();
    }

    /** Goes on in another session of the same caller, when this much time has passed. */
    public ContractTrial later(Duration passed) {
        this.now = now.plus(passed);
        return nextSession();
    }

    /** Begins after the session has made this many calls. */
    public ContractTrial afterCalls(long made) {
        requireUnopened();
        this.calls = made;
        return this;
    }

    /** Begins after this has happened, about that; null for nothing in particular. */
    public ContractTrial afterMilestone(String milestone, @Nullable Object about) {
        return afterMilestone(milestone, about, Duration.ZERO);
    }

    /** The same, so long ago. */
    public ContractTrial afterMilestone(String milestone, @Nullable Object about, Duration ago) {
        requireUnopened();
        past.add(history -> history.reached(milestone, about, now.minus(ago)));
        return this;
    }

    /** Begins after this has happened, about whatever a rule asks for: for a test that is about another rule. */
    public ContractTrial afterMilestoneOfAll(String milestone) {
        requireUnopened();
        past.add(history -> history.reachedAboutEverything(milestone, now));
        return this;
    }

    /** The session knows that this has happened, about that; null for anything. */
    public void hasHappened(String milestone, @Nullable Object about) {
        require(Past.HAPPENED, "should have happened", milestone, about);
    }

    /** The session knows that this has not happened. */
    public void hasNotHappened(String milestone, @Nullable Object about) {
        require(Past.ABSENT, "should not have happened", milestone, about);
    }

    /** Nobody can say whether this has happened: what might have brought it about did not succeed. */
    public void mayHaveHappened(String milestone, @Nullable Object about) {
        require(Past.UNKNOWN, "should be something that nobody can say", milestone, about);
    }

    private void require(Past expected, String words, String milestone, @Nullable Object about) {
        Past past = session().history().ask(milestone, about, null, now);
        if (past != expected) {
            throw new AssertionError("'" + milestone + "'" + (about == null ? "" : " about " + about) + " " + words
                    + ", but the session says " + past);
        }
    }

    /** Attempts calls without a session, as code that is not the agent's does. */
    public ContractTrial outside() {
        requireUnopened();
        this.outside = true;
        return this;
    }

    /** Gives the session people who can be asked: somebody for each route, and the caller himself. */
    void withPeople() {
        if (people == null) {
            requireUnopened();
            if (!named) {
                caller = new Caller("customer", caller.tier(), caller.claims());
            }
            people = TestPeople.of(agent, caller, () -> now);
        }
    }

    /** Approves all that the session has asked; false if it has asked nobody. */
    boolean approve() {
        return people != null && people.approve();
    }

    /** What the session makes of a request. */
    public Request request(String text) {
        return session().request(text);
    }

    /**
     * A test whose values may be impossible, such as a record with null where its constructor refuses null: what cannot be
     * constructed cannot reach a guard, and the test has nothing to show.
     */
    public void ifPossible(Runnable test) {
        try {
            test.run();
        } catch (RuntimeException impossible) {
            LOG.log(System.Logger.Level.DEBUG, "a case that cannot occur", impossible);
        }
    }

    /** Does something with the session on this thread, and takes it off again. */
    <E extends Throwable> void inSession(Work<E> work) throws E {
        Current.Binding before = Current.get().bind(outside ? null : session());
        try {
            work.run();
        } finally {
            before.restore();
        }
    }

    interface Work<E extends Throwable> {
        void run() throws E;
    }

    LiveSession session() {
        LiveSession open = session;
        if (open == null) {
            Instant time = now;
            open = new LiveSession(agent, () -> time, caller).countingIn(store);
            if (people != null) {
                open.desk(people.desk());
            }
            for (long made = 0; made < calls; made++) {
                open.called();
            }
            for (Consumer<History> event : past) {
                event.accept(open.history());
            }
            session = open;
        }
        return open;
    }

    private void requireUnopened() {
        if (session != null) {
            throw new IllegalStateException("the session is open: say time, caller and calls before the first attempt");
        }
    }
}
