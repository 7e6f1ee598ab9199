package dev.precept.processor.tests;

import dev.precept.processor.typing.GuardedTool;
import java.util.List;

/**
 * A test of one tool, in a session of its own.
 *
 * @param tool the tool
 * @param title what it shows, as a sentence
 * @param past what has happened in the session before
 * @param steps the calls, in their order
 */
public record PlannedTest(GuardedTool tool, String title, List<GivenPast> past, List<Step> steps) {

    /** A test of anything but order: whatever the tool has to come after has happened. */
    PlannedTest(GuardedTool tool, String title, List<Step> steps) {
        this(tool, title, GivenPast.allOf(tool), steps);
    }

    /** Copies what it is given. */
    public PlannedTest {
        past = List.copyOf(past);
        steps = List.copyOf(steps);
    }
}
