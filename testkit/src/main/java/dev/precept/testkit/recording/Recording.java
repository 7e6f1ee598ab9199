package dev.precept.testkit.recording;

import dev.precept.testkit.data.Datum;
import dev.precept.testkit.data.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One recorded conversation: what the model called, one after the other.
 *
 * @param id the recording's own name
 * @param label what its makers say of it, such as {@code benign}; empty for nothing
 * @param user what the user asked for first; empty where the recording does not say
 * @param steps the calls
 * @param violations the calls that should not have been made, as its makers see it
 * @param row all of it, as it stands in the file
 * @param place where it stands
 */
public record Recording(
        String id, String label, String user, List<Step> steps, List<Violation> violations, Datum row, Place place) {

    /** Copies what it is given. */
    public Recording {
        steps = List.copyOf(steps);
        violations = List.copyOf(violations);
    }

    /** Whether its makers say that nothing in it should be stopped. */
    public boolean isBenign() {
        return label.equals("benign");
    }

    /** Whether a step is one of those that should not have been made. */
    public boolean violates(Step step) {
        return violations.stream().anyMatch(violation -> violation.step() == step.number());
    }

    /**
     * A call that should not have been made.
     *
     * @param step the call's number
     * @param rule the rule that it breaks, as the recording's makers name it
     */
    public record Violation(int step, String rule) {}

    /**
     * One call.
     *
     * @param number its number in the recording, from 0
     * @param tool the tool's name
     * @param arguments by parameter
     * @param result what the tool answered; empty where the recording does not say
     * @param failed whether the tool itself refused it, so that nothing was changed
     * @param facts what was looked up for it at that moment; null where nothing was
     * @param entry all of it, as it stands in the file
     */
    public record Step(
            int number,
            String tool,
            Map<String, Datum> arguments,
            String result,
            boolean failed,
            @Nullable Datum facts,
            Datum entry) {

        /** Where it stands. */
        public Place place() {
            return entry.place();
        }

        /** Another field of the entry, as text. */
        public Optional<String> text(String field) {
            Datum found = entry.find(field);
            return found instanceof Datum.Text text ? Optional.of(text.value()) : Optional.empty();
        }
    }
}
