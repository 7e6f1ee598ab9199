package dev.precept.testkit.trajectory;

import dev.precept.testkit.guard.AgentTools;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A trajectory that no longer changes; as text it is the table that people read. */
record FixedTrajectory(
        List<Step> steps,
        List<SessionEvent> events,
        @Nullable AgentTools tools) implements Trajectory {

    FixedTrajectory {
        steps = List.copyOf(steps);
        events = List.copyOf(events);
    }

    @Override
    public Trajectory now() {
        return this;
    }

    @Override
    public String toString() {
        return TrajectoryTable.of(this);
    }
}
