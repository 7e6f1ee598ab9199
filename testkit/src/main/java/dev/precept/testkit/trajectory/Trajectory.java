package dev.precept.testkit.trajectory;

import dev.precept.testkit.guard.AgentTools;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agent did: the calls that it proposed, in the order in which it did, and what became of each.
 *
 * <p>The one that a test is given grows while the session goes on; what it returns never changes, and {@link #now()} is all
 * of it up to now. Assertions look at that.
 */
public interface Trajectory {

    /** The calls, nested ones included, in the order of their proposals. */
    List<Step> steps();

    /** What happened to the session itself, in order. */
    List<SessionEvent> events();

    /** What the agent may call, for suggestions; null if that is not known. */
    @Nullable
    AgentTools tools();

    /** Whether the session was halted. */
    default boolean halted() {
        return events().stream().anyMatch(event -> event.kind() == SessionEvent.Kind.HALT);
    }

    /** A trajectory that no longer changes. */
    default Trajectory now() {
        return of(steps(), events(), tools());
    }

    /** A trajectory of given steps. */
    static Trajectory of(List<Step> steps) {
        return of(steps, List.of(), null);
    }

    /** A trajectory of given steps and events. */
    static Trajectory of(List<Step> steps, List<SessionEvent> events, @Nullable AgentTools tools) {
        return new FixedTrajectory(steps, events, tools);
    }
}
