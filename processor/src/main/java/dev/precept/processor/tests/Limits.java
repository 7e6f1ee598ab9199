package dev.precept.processor.tests;

import dev.precept.processor.typing.GuardLimit;
import dev.precept.processor.typing.GuardRule;
import dev.precept.processor.typing.GuardedAgent;
import dev.precept.processor.typing.GuardedTool;
import java.util.List;
import java.util.stream.Stream;

/** What a call has to respect: the rules and the budgets of its tool, and those of its agent. */
final class Limits {

    private Limits() {}

    static List<GuardRule> rules(GuardedAgent agent, GuardedTool tool) {
        return Stream.concat(tool.rules().stream(), agent.rules().stream()).toList();
    }

    /** The fewest calls that any budget but one lets through in a session. */
    static long tightestBeside(GuardLimit limit, GuardedAgent agent, GuardedTool tool) {
        return rules(agent, tool).stream()
                .flatMap(rule -> rule.limits().stream())
                .filter(other -> !other.equals(limit) && other.calls() >= 0)
                .mapToLong(GuardLimit::calls)
                .min()
                .orElse(Long.MAX_VALUE);
    }
}
