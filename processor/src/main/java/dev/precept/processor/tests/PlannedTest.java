package dev.precept.processor.tests;

import dev.precept.processor.typing.GuardedTool;
import java.util.ArrayList;
import java.util.List;

/**
 * A test of one tool, in a session of its own.
 *
 * @param tool the tool
 * @param title what it shows, as a sentence
 * @param past what has happened in the session before
 * @param steps the calls, in their order
 * @param afterwards what has happened then
 */
public record PlannedTest(
        GuardedTool tool, String title, List<GivenPast> past, List<Step> steps, List<Afterwards> afterwards) {

    /** A test of anything but order: whatever the tool has to come after has happened. */
    PlannedTest(GuardedTool tool, String title, List<Step> steps) {
        this(tool, title, GivenPast.allOf(tool), steps);
    }

    /** A test of what happens, whatever comes of it. */
    PlannedTest(GuardedTool tool, String title, List<GivenPast> past, List<Step> steps) {
        this(tool, title, past, steps, List.of());
    }

    /** Copies what it is given. */
    public PlannedTest {
        past = List.copyOf(past);
        steps = List.copyOf(steps);
        afterwards = List.copyOf(afterwards);
    }

    /** The same, with another past. */
    PlannedTest after(List<GivenPast> other) {
        return new PlannedTest(tool, title, other, steps, afterwards);
    }

    /** The same, when something has happened besides that could be taken for what a clause asks for. */
    PlannedTest almost(String when, GivenPast besides) {
        List<GivenPast> more = new ArrayList<>(past);
        more.add(besides);
        return new PlannedTest(tool, title + ", " + when, more, steps, afterwards);
    }

    /** The same, and this is what has happened in the end. */
    PlannedTest then(List<Afterwards> other) {
        return new PlannedTest(tool, title, past, steps, other);
    }
}
