package dev.precept.processor.emit;

import dev.precept.Per;
import dev.precept.processor.model.AgentType;
import dev.precept.processor.model.InvariantRule;
import dev.precept.processor.model.Sourced;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.model.ToolMethod;
import dev.precept.processor.model.Written;
import dev.precept.processor.typing.GuardLimit;
import dev.precept.processor.typing.GuardRule;
import java.util.ArrayList;
import java.util.List;

/** What of an agent's contract only a store can count: a session that has none of that needs no store. */
final class OverTime {

    private OverTime() {}

    /** The agent's own rules, and those of the tools that it may call, in words for people. */
    static List<String> of(AgentType agent, List<GuardRule> rules) {
        List<String> found = new ArrayList<>();
        for (GuardRule rule : rules) {
            if (rule.limits().stream().anyMatch(GuardLimit::isOverTime)) {
                found.add(rule.text());
            }
        }
        List<String> only = agent.only().stream().map(Written::value).toList();
        agent.tools().stream()
                .flatMap(allowed -> allowed.declaring().stream())
                .distinct()
                .forEach(tools -> add(tools, only, found));
        return found.stream().distinct().toList();
    }

    private static void add(ToolClass tools, List<String> only, List<String> found) {
        for (ToolMethod tool : tools.tools()) {
            if (only.isEmpty() || only.contains(tool.toolName())) {
                Sourced.invariants(tools, tool).stream()
                        .map(Sourced::rule)
                        .filter(OverTime::counts)
                        .forEach(rule ->
                                found.add(tool.toolName() + ": " + rule.text().value()));
            }
        }
    }

    private static boolean counts(InvariantRule rule) {
        return rule.limits().stream().anyMatch(limit -> limit.per().value() != Per.SESSION);
    }
}
