package dev.precept.runtime.order;

import dev.precept.runtime.clause.NotEvaluable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What has happened in one session. It remembers milestones, not events: its size is bounded by the names in the contracts
 * and by {@link #MOST_KEYS} keys for each, and each event and question costs the same however long the session is.
 *
 * <p>A call {@linkplain #begin begins}, and then ends in one of four ways: {@link #succeeded}, {@link #failed}, {@link #lost}
 * (it succeeded, but something around it did not), {@link #abandon} (its body did not start). From the first to the last
 * moment what it may reach is {@link Past#UNKNOWN}, so that nothing that must not come after it can start beside it.
 */
public final class History {

    /** So many different keys of one milestone are remembered in a session. */
    public static final int MOST_KEYS = 10_000;

    private final Map<String, Milestone> milestones = new HashMap<>();
    private final InstantSource clock;
    private final Predicate<String> stopped;
    private final int mostKeys;
    private final LaterResults later = new LaterResults(this::settle);

    /** One that nothing stops. */
    public History(InstantSource clock) {
        this(clock, tool -> false, MOST_KEYS);
    }

    /**
     * An empty history.
     *
     * @param clock the session's
     * @param stopped whether a tool is halted now: what ends after a halt is no success
     * @param mostKeys how many keys of a milestone are remembered
     */
    public History(InstantSource clock, Predicate<String> stopped, int mostKeys) {
        this.clock = clock;
        this.stopped = stopped;
        this.mostKeys = mostKeys;
    }

    /**
     * Whether something has happened.
     *
     * @param key what it has to have been about, as a clause gives it; null for anything
     * @param within how long ago at most; null for any time
     * @param now the time of the judgement
     * @throws NotEvaluable if the key is one that nothing can be about
     */
    public Past ask(String milestone, @Nullable Object key, @Nullable Duration within, Instant now) {
        later.look();
        Object about = key == null ? null : Keys.of(key);
        synchronized (milestones) {
            return known(milestone, about, within, Moment.of(now));
        }
    }

    private Past known(String milestone, @Nullable Object about, @Nullable Duration within, long now) {
        Milestone found = milestones.get(milestone);
        return found == null ? Past.ABSENT : found.ask(about, now, Moment.within(within));
    }

    /**
     * A call is about to start its body. In one step with that, what it relies on is looked at once more: two calls, of
     * which one must not come after the other, cannot both have been first.
     *
     * @param relied on what its judgement relies
     * @return the first of them that does not hold any more; then nothing has begun. Else null
     */
    public @Nullable Absence begin(Candidate candidate, List<Absence> relied) {
        if (!relied.isEmpty()) {
            later.look();
        }
        synchronized (milestones) {
            for (Absence absence : relied) {
                Object about = absence.key() == null ? null : Keys.of(absence.key());
                if (known(absence.milestone(), about, absence.within(), Moment.of(clock.instant())) != Past.ABSENT) {
                    return absence;
                }
            }
            List<String> possible = candidate.milestones();
            for (int i = 0; i < possible.size(); i++) { // no iterator: every call of a session comes here
                milestone(possible.get(i)).started();
            }
            return null;
        }
    }

    /** The body of a call that had begun did not start. */
    public void abandon(Candidate candidate) {
        synchronized (milestones) {
            end(candidate);
        }
    }

    /** A call has succeeded as far as its body, and everything around it; if its result arrives later, that decides. */
    public void succeeded(Ended call) {
        if (call.result() == null) {
            advance(call, true, Moment.of(clock.instant()));
        } else if (!later.await(call, Moment.of(clock.instant()))) {
            lost(call.candidate());
        }
    }

    /** A call has succeeded that reaches its own name and nothing else. */
    public void succeeded(Candidate candidate) {
        long now = Moment.of(clock.instant());
        boolean halted = stopped.test(candidate.tool());
        synchronized (milestones) {
            end(candidate);
            if (halted) {
                doubt(candidate, now);
            } else if (candidate.byName()) {
                milestone(candidate.tool()).reached(null, now);
            }
        }
    }

    /** A call has failed, or nobody knows what it did. It has reached nothing; but unless it is harmless, it may have. */
    public void failed(Candidate candidate) {
        if (candidate.harmless()) {
            abandon(candidate);
        } else {
            lost(candidate);
        }
    }

    /** A call may have reached all that it can, but that is not proven. */
    public void lost(Candidate candidate) {
        long now = Moment.of(clock.instant());
        synchronized (milestones) {
            end(candidate);
            doubt(candidate, now);
        }
    }

    /**
     * A milestone was reached, without a call of this session: a recorded history, or what a test starts from.
     *
     * @param key what it is about, as a clause gives it; null for nothing in particular
     */
    public void reached(String milestone, @Nullable Object key, Instant at) {
        Object about = key == null ? null : Keys.of(key);
        synchronized (milestones) {
            milestone(milestone).reached(about, Moment.of(at));
        }
    }

    /** A milestone was reached about whatever anybody asks for: what a test starts from that is about something else. */
    public void reachedAboutEverything(String milestone, Instant at) {
        synchronized (milestones) {
            milestone(milestone).reachedAboutEverything(Moment.of(at));
        }
    }

    private void settle(LaterResults.Later result, LaterResults.Outcome outcome) {
        long now = Moment.of(clock.instant());
        switch (outcome) {
            case ARRIVED -> advance(result.call(), true, now);
            case ARRIVED_BEFORE -> advance(result.call(), false, result.returned());
            case FAILED -> failed(result.call().candidate());
            case UNSEEN -> lost(result.call().candidate());
        }
    }

    /** @param exact whether that is the moment; else it is the earliest one, and the latest is now */
    private void advance(Ended call, boolean exact, long at) {
        Candidate candidate = call.candidate();
        boolean halted = stopped.test(candidate.tool());
        long now = Moment.of(clock.instant());
        synchronized (milestones) {
            end(candidate);
            if (halted) {
                doubt(candidate, now);
                return;
            }
            if (candidate.byName()) {
                milestone(candidate.tool()).reached(null, at);
            }
            for (Reached reached : call.reached()) {
                reach(reached, at);
            }
            if (!exact) {
                doubt(candidate, now);
            }
        }
    }

    private void reach(Reached reached, long at) {
        Milestone milestone = milestone(reached.milestone());
        if (!reached.proven()) {
            milestone.doubt(at);
            return;
        }
        try {
            milestone.reached(reached.key() == null ? null : Keys.of(reached.key()), at);
        } catch (NotEvaluable aboutNothingThatCanBeAsked) {
            milestone.doubt(at);
        }
    }

    private void doubt(Candidate candidate, long at) {
        for (String milestone : candidate.milestones()) {
            milestone(milestone).doubt(at);
        }
    }

    private void end(Candidate candidate) {
        List<String> possible = candidate.milestones();
        for (int i = 0; i < possible.size(); i++) {
            milestone(possible.get(i)).ended();
        }
    }

    private Milestone milestone(String name) {
        Milestone found = milestones.get(name);
        if (found == null) {
            found = new Milestone(mostKeys);
            milestones.put(name, found);
        }
        return found;
    }
}
