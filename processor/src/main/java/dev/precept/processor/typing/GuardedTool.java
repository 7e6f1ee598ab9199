package dev.precept.processor.typing;

import dev.precept.processor.model.FailureAnswer;
import dev.precept.processor.model.ToolMethod;
import java.util.List;

/**
 * A tool as its guard sees it.
 *
 * @param method the tool as it was written
 * @param rules its rules in the order in which the guard numbers them
 * @param failures the nearest answer to each condition that the tool or its class answers
 */
public record GuardedTool(ToolMethod method, List<GuardRule> rules, List<FailureAnswer> failures) {

    /** Copies what it is given. */
    public GuardedTool {
        rules = List.copyOf(rules);
        failures = List.copyOf(failures);
    }
}
