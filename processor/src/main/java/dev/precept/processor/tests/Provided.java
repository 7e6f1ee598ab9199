package dev.precept.processor.tests;

import dev.precept.processor.model.AgentType;
import dev.precept.processor.typing.GuardedClass;
import dev.precept.processor.typing.GuardedTool;
import java.util.regex.Pattern;

/** Whether an agent is given a tool: its allowlist, what it is narrowed to, what is withheld. */
final class Provided {

    private Provided() {}

    static boolean by(AgentType agent, GuardedClass tools, GuardedTool tool) {
        String name = tool.method().toolName();
        boolean listed = agent.tools().stream()
                .flatMap(allowed -> allowed.declaring().stream())
                .anyMatch(declaring ->
                        declaring.binaryName().equals(tools.source().binaryName()));
        boolean only = agent.only().isEmpty()
                || agent.only().stream().anyMatch(named -> named.value().equals(name));
        return listed
                && only
                && !isWithheld(agent, name)
                && !isWithheld(agent, tool.method().name());
    }

    private static boolean isWithheld(AgentType agent, String name) {
        return agent.rules().invariants().stream()
                .flatMap(rule -> rule.withheld().stream())
                .anyMatch(pattern -> covers(pattern.value(), name));
    }

    private static boolean covers(String pattern, String name) {
        StringBuilder expression = new StringBuilder();
        for (String part : pattern.split("\\*", -1)) {
            expression.append(expression.length() == 0 ? "" : ".*").append(Pattern.quote(part));
        }
        return name.matches(expression.toString());
    }
}
