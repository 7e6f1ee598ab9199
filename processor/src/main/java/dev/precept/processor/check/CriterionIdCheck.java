package dev.precept.processor.check;

import dev.precept.processor.model.AgentType;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Among the success criteria of an agent every id is one criterion's only. */
final class CriterionIdCheck implements AgentCheck {

    @Override
    public List<Finding> check(AgentType agent) {
        Set<String> taken = new HashSet<>();
        return agent.purpose().criteria().stream()
                .map(criterion -> criterion.id())
                .filter(id -> !id.value().isBlank() && !taken.add(id.value()))
                .map(id -> Finding.of(
                        Message.CRITERION_ID_TWICE,
                        id.place(),
                        agent.element().getSimpleName().toString(),
                        id.value()))
                .toList();
    }
}
