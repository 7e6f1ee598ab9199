package dev.precept.processor.check;

import dev.precept.processor.clause.Nearest;
import dev.precept.processor.model.AgentType;
import dev.precept.processor.model.ToolMethod;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code only} names tools that the agent has. */
final class OnlyCheck implements AgentCheck {

    @Override
    public List<Finding> check(AgentType agent) {
        Set<String> names =
                Provided.all(agent).stream().map(ToolMethod::toolName).collect(Collectors.toSet());
        return agent.only().stream()
                .filter(only -> !only.value().isBlank() && !names.contains(only.value()))
                .map(only -> Finding.of(Message.ONLY_UNKNOWN, only.place(), only.value())
                        .suggesting(Nearest.to(only.value(), names)))
                .toList();
    }
}
