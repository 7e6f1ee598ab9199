package dev.precept.processor.check;

import dev.precept.processor.model.AgentType;
import dev.precept.processor.model.Rules;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import java.util.List;

/** An agent says what it is not for: itself, or through its tools. */
final class ExclusionCheck implements AgentCheck {

    @Override
    public List<Finding> check(AgentType agent) {
        boolean excludes = Provided.rules(agent).map(Rules::exclusions).anyMatch(rules -> !rules.isEmpty());
        boolean withholds = agent.rules().invariants().stream()
                .anyMatch(rule -> !rule.withheld().isEmpty());
        return excludes || withholds
                ? List.of()
                : List.of(Finding.of(
                        Message.NO_EXCLUSION,
                        agent.place(),
                        agent.element().getSimpleName().toString()));
    }
}
