package dev.precept.runtime.order;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one call has to do with the history while it is judged and runs: the absences that it relies on, what it has reached,
 * and the calls inside it that have ended. Used by the call's own thread.
 */
public final class Trail {

    private static final int MOST_INSIDE = 10_000;

    private final List<Absence> relied = new ArrayList<>(2);
    private final List<Reached> reached = new ArrayList<>(2);
    private final List<Ended> inside = new ArrayList<>(2);

    /** The call is permitted only as long as this has not happened. */
    public void rely(Absence absence) {
        relied.add(absence);
    }

    /** What the call relies on. */
    public List<Absence> relied() {
        return relied;
    }

    /** The call has reached a milestone, unless something fails after all. */
    public void reach(Reached milestone) {
        reached.add(milestone);
    }

    /**
     * A call inside this one has ended well.
     *
     * @return whether it is remembered until this one ends; a call that makes more than {@value #MOST_INSIDE} others is not
     *     followed through all of them
     */
    public boolean ended(Ended call) {
        return inside.size() < MOST_INSIDE && inside.add(call);
    }

    /** The end of the call itself. */
    public Ended end(Candidate candidate, @Nullable Object result) {
        return new Ended(candidate, reached, result);
    }

    /** The calls inside this one, in the order in which they ended. */
    public List<Ended> inside() {
        return inside;
    }
}
