package dev.precept.airline.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One recorded conversation: what the model called, one after the other.
 *
 * @param id the recording's own name
 * @param label what its makers say of it: benign, violating, disputed, or nothing
 * @param violations what a judge found wrong with it
 */
record Recording(String id, String label, List<Violation> violations, List<Step> steps) {

    Recording {
        violations = List.copyOf(violations);
        steps = List.copyOf(steps);
    }

    /** A rule of the policy that the call of that step breaks. */
    record Violation(int step, String rule) {}

    /**
     * One call.
     *
     * @param failed whether the tool itself refused it, so that nothing was changed
     * @param facts the state of the airline's books at that moment; missing for calls that only read
     */
    record Step(int number, String tool, JsonNode arguments, boolean failed, JsonNode facts) {

        boolean changesSomething() {
            return !facts.isMissingNode();
        }
    }
}
