package dev.precept.processor.check;

import dev.precept.Condition;
import dev.precept.processor.model.AgentType;
import dev.precept.processor.model.Written;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** An agent says what it does on each of the five conditions. */
final class OpenFailureCheck implements AgentCheck {

    @Override
    public List<Finding> check(AgentType agent) {
        Set<Condition> open = EnumSet.allOf(Condition.class);
        agent.rules().failures().forEach(answer -> open.remove(answer.on().value()));
        return open.isEmpty()
                ? List.of()
                : List.of(Finding.of(
                        Message.FAILURE_OPEN,
                        agent.place(),
                        agent.element().getSimpleName().toString(),
                        open.stream().map(Condition::name).collect(Collectors.joining(", ")),
                        open.stream()
                                .map(condition -> "@FailureMode(on = " + condition + ", then = HALT)")
                                .collect(Collectors.joining("\n  ")),
                        KnownRoutes.words(agent.routes().stream().map(Written::value))));
    }
}
