package dev.precept.testkit.trajectory;

import dev.precept.runtime.AgentSession;
import dev.precept.runtime.CallWatcher;
import dev.precept.runtime.Precept;
import dev.precept.runtime.PreceptEvent;
import dev.precept.runtime.PreceptListener;
import dev.precept.runtime.WatchedCall;
import dev.precept.runtime.contract.PastRule;
import dev.precept.runtime.order.Reached;
import dev.precept.testkit.guard.AgentTools;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Records what one session does, until it is closed. Other sessions are not seen, so that tests may run at the same time.
 * May be used from any thread.
 */
public final class TrajectoryRecorder implements Trajectory, AutoCloseable {

    private final String session;
    private final @Nullable AgentTools tools;
    private final InstantSource clock;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<SessionEvent> events = new ArrayList<>();
    private final Set<PreceptEvent> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final PreceptListener.Subscription calls;
    private final PreceptListener.Subscription rest;

    private TrajectoryRecorder(String session, @Nullable AgentTools tools, InstantSource clock) {
        this.session = session;
        this.tools = tools;
        this.clock = clock;
        this.calls = Precept.watch(new Calls());
        this.rest = Precept.listen(this::unwatched);
    }

    /**
     * Begins to record.
     *
     * @param session the session to record
     * @param tools what its agent may call, for suggestions; null if that is not known
     * @param clock when a step is said to have happened; reading it must change nothing
     */
    public static TrajectoryRecorder of(AgentSession session, @Nullable AgentTools tools, InstantSource clock) {
        return new TrajectoryRecorder(session.id(), tools, clock);
    }

    @Override
    public synchronized List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (Draft draft : drafts) {
            steps.add(draft.step(steps.size() + 1));
        }
        return List.copyOf(steps);
    }

    @Override
    public synchronized List<SessionEvent> events() {
        return List.copyOf(events);
    }

    @Override
    public @Nullable AgentTools tools() {
        return tools;
    }

    @Override
    public synchronized Trajectory now() {
        return Trajectory.of(steps(), events(), tools);
    }

    /** Ends the recording; what was recorded stays. */
    @Override
    public void close() {
        calls.close();
        rest.close();
    }

    @Override
    public String toString() {
        return now().toString();
    }

    private @Nullable Draft draft(WatchedCall call) {
        return drafts.stream().filter(draft -> draft.call == call).findFirst().orElse(null);
    }

    /** Requests, halts, and calls that no guard saw: of a tool that is withheld or does not exist, or whose guard is broken. */
    private synchronized void unwatched(PreceptEvent event) {
        if (seen.remove(event) || !event.session().equals(session)) {
            return;
        }
        switch (event.phase()) {
            case REQUEST -> note(SessionEvent.Kind.REQUEST, event);
            case HALT -> note(SessionEvent.Kind.HALT, event);
            case INTENT, OUTCOME, REFUSAL, UNCERTAIN -> undispatched(event).decide(event);
            case START,
                    APPLICATION,
                    RESUME,
                    RESOLVED,
                    GRANT,
                    ROLE_ASSERTION,
                    SHADOW,
                    APPROVAL,
                    PRIVATE_DATA -> {} // not the session's
        }
    }

    private void note(SessionEvent.Kind kind, PreceptEvent event) {
        events.add(new SessionEvent(drafts.size(), kind, event.verdict(), event.detail(), clock.instant()));
    }

    /** A guard that breaks down says so without the call: then it is the one that this thread proposed last. */
    private Draft undispatched(PreceptEvent event) {
        for (int i = drafts.size() - 1; i >= 0; i--) {
            Draft draft = drafts.get(i);
            if (draft.thread == Thread.currentThread().getId() && draft.open() && draft.tool.equals(event.tool())) {
                return draft;
            }
        }
        Draft draft = new Draft(event.tool(), session, clock.instant());
        drafts.add(draft);
        return draft;
    }

    private final class Calls implements CallWatcher {
        @Override
        public void proposed(WatchedCall call) {
            if (call.session().equals(session)) {
                synchronized (TrajectoryRecorder.this) {
                    drafts.add(new Draft(call, clock.instant()));
                }
            }
        }

        @Override
        public void returned(WatchedCall call, @Nullable Object result) {
            synchronized (TrajectoryRecorder.this) {
                Draft draft = draft(call);
                if (draft != null) {
                    draft.result = Copies.of(result);
                }
            }
        }

        @Override
        public void asked(WatchedCall call, PastRule past, @Nullable Object key, boolean known) {
            synchronized (TrajectoryRecorder.this) {
                Draft draft = draft(call);
                if (draft != null) {
                    draft.asked.add(new StepOrder.Asked(past, key, known));
                }
            }
        }

        @Override
        public void reached(WatchedCall call, String milestone, @Nullable Object key, boolean proven) {
            synchronized (TrajectoryRecorder.this) {
                Draft draft = draft(call);
                if (draft != null) {
                    draft.reached.add(new Reached(milestone, key, proven));
                }
            }
        }

        @Override
        public void decided(WatchedCall call, PreceptEvent event) {
            synchronized (TrajectoryRecorder.this) {
                Draft draft = draft(call);
                if (draft != null) {
                    seen.add(event);
                    draft.decide(event);
                }
            }
        }
    }
}
