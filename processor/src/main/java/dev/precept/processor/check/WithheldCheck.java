package dev.precept.processor.check;

import dev.precept.processor.model.AgentType;
import dev.precept.processor.model.Owner;
import dev.precept.processor.model.ToolMethod;
import dev.precept.processor.model.Written;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An agent is not given what it must never have. */
final class WithheldCheck implements AgentCheck {

    @Override
    public List<Finding> check(AgentType agent) {
        List<ToolMethod> provided = Provided.narrowed(agent);
        return agent.rules().invariants().stream()
                .flatMap(rule -> rule.withheld().stream())
                .flatMap(pattern -> finding(pattern, agent, provided).stream())
                .toList();
    }

    private static Optional<Finding> finding(Written<String> withheld, AgentType agent, List<ToolMethod> provided) {
        return provided.stream()
                .filter(tool -> covers(withheld.value(), tool.toolName()) || covers(withheld.value(), tool.name()))
                .findFirst()
                .map(tool -> Finding.of(
                        Message.WITHHELD_PROVIDED,
                        withheld.place(),
                        withheld.value(),
                        tool.toolName(),
                        agent.element().getSimpleName().toString(),
                        Owner.of(tool.element()).getSimpleName().toString(),
                        withdrawing(withheld.value(), tool, provided),
                        withheld.value().contains("*")
                                ? "write a narrower pattern that does not cover '" + tool.toolName() + "'"
                                : "write that tool's name in withheld"));
    }

    /** How to take from the agent what it must not have, and leave it the rest. */
    private static String withdrawing(String withheld, ToolMethod given, List<ToolMethod> provided) {
        String left = provided.stream()
                .filter(tool -> !covers(withheld, tool.toolName()) && !covers(withheld, tool.name()))
                .map(tool -> '"' + tool.toolName() + '"')
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return left.isEmpty()
                ? "take " + Owner.of(given.element()).getSimpleName() + ".class out of tools in @AgentContract"
                : "leave it the others, with only = {" + left + "} in @AgentContract";
    }

    /** Whether an agent says of a name that it must never have that tool. */
    static boolean withholds(AgentType agent, String name) {
        return agent.rules().invariants().stream()
                .flatMap(rule -> rule.withheld().stream())
                .anyMatch(pattern -> covers(pattern.value(), name));
    }

    private static boolean covers(String withheld, String name) {
        return pattern(withheld).matcher(name).matches();
    }

    private static Pattern pattern(String withheld) {
        return Pattern.compile(
                Arrays.stream(withheld.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }
}
