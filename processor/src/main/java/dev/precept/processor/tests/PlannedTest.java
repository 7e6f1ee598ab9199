package dev.precept.processor.tests;

import dev.precept.processor.typing.GuardedTool;
import java.util.List;

/**
 * A test of one tool, in a session of its own.
 *
 * @param tool the tool
 * @param title what it shows, as a sentence
 * @param steps the calls, in their order
 */
public record PlannedTest(GuardedTool tool, String title, List<Step> steps) {

    /** Copies what it is given. */
    public PlannedTest {
        steps = List.copyOf(steps);
    }
}
