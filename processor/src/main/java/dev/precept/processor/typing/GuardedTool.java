package dev.precept.processor.typing;

import dev.precept.processor.model.FailureAnswer;
import dev.precept.processor.model.ToolMethod;
import java.util.List;
import java.util.Optional;

/**
 * A tool as its guard sees it.
 *
 * @param method the tool as it was written
 * @param rules its rules in the order in which the guard numbers them
 * @param milestones what its success puts into the session's history
 * @param arrival when its result is there
 * @param failures the nearest answer to each condition that the tool or its class answers
 * @param key what keeps its calls apart, where something does
 * @param copied the arguments of which a copy is judged and run
 */
public record GuardedTool(
        ToolMethod method,
        List<GuardRule> rules,
        List<GuardMilestone> milestones,
        Arrival arrival,
        List<FailureAnswer> failures,
        Optional<GuardKey> key,
        List<CopiedParameter> copied) {

    /** Copies what it is given. */
    public GuardedTool {
        rules = List.copyOf(rules);
        milestones = List.copyOf(milestones);
        failures = List.copyOf(failures);
        copied = List.copyOf(copied);
    }

    /** The same without a key. */
    public GuardedTool withoutKey() {
        return new GuardedTool(method, rules, milestones, arrival, failures, Optional.empty(), copied);
    }

    /** The same with other rules. */
    public GuardedTool withRules(List<GuardRule> others) {
        return new GuardedTool(method, others, milestones, arrival, failures, key, copied);
    }
}
