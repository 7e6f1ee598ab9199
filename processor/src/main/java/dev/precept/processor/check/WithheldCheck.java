package dev.precept.processor.check;

import dev.precept.processor.model.AgentType;
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
                .flatMap(pattern -> finding(pattern, provided).stream())
                .toList();
    }

    private static Optional<Finding> finding(Written<String> withheld, List<ToolMethod> provided) {
        return provided.stream()
                .filter(tool -> covers(withheld.value(), tool.toolName()) || covers(withheld.value(), tool.name()))
                .findFirst()
                .map(tool ->
                        Finding.of(Message.WITHHELD_PROVIDED, withheld.place(), withheld.value(), tool.toolName()));
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
