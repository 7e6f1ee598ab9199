package dev.precept.processor.check;

import dev.precept.processor.model.AgentType;
import dev.precept.processor.model.Rules;
import dev.precept.processor.model.ToolMethod;
import dev.precept.processor.model.Written;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tools that an agent is given. */
final class Provided {

    private Provided() {}

    static List<ToolMethod> all(AgentType agent) {
        return agent.tools().stream()
                .flatMap(allowed -> allowed.declaring().stream())
                .flatMap(tools -> tools.tools().stream())
                .distinct()
                .toList();
    }

    /** The rules of the agent itself, then those of its tool classes and tools. */
    static Stream<Rules> rules(AgentType agent) {
        Stream<Rules> ofTools = agent.tools().stream()
                .flatMap(allowed -> allowed.declaring().stream())
                .distinct()
                .flatMap(tools -> Stream.concat(
                        Stream.of(tools.rules()), tools.tools().stream().map(ToolMethod::rules)));
        return Stream.concat(Stream.of(agent.rules()), ofTools);
    }

    static List<ToolMethod> narrowed(AgentType agent) {
        Set<String> only = agent.only().stream().map(Written::value).collect(Collectors.toSet());
        return all(agent).stream()
                .filter(tool -> only.isEmpty() || only.contains(tool.toolName()))
                .toList();
    }
}
