package dev.precept.processor.check;

import dev.precept.processor.model.AgentType;
import dev.precept.processor.model.CriterionSpec;
import dev.precept.processor.model.ToolMethod;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import java.util.List;

/** A success criterion names something that a test can see. */
final class CriterionCheck implements AgentCheck {

    @Override
    public List<Finding> check(AgentType agent) {
        return agent.purpose().criteria().stream()
                .flatMap(criterion -> findings(criterion, agent).stream())
                .toList();
    }

    private static List<Finding> findings(CriterionSpec criterion, AgentType agent) {
        if (!observes(criterion)) {
            return List.of(Finding.of(
                    Message.CRITERION_OBSERVES_NOTHING,
                    criterion.place(),
                    criterion.id().value(),
                    Provided.narrowed(agent).stream()
                            .map(ToolMethod::toolName)
                            .findFirst()
                            .orElse("…")));
        }
        return criterion.maxSteps().stream()
                .filter(steps -> steps.value() < 0)
                .map(steps -> Finding.of(
                        Message.CRITERION_STEPS, steps.place(), steps.value().toString()))
                .toList();
    }

    /** Whether a criterion names anything at all; a number that is too small is a fault of its own. */
    static boolean observes(CriterionSpec criterion) {
        return !criterion.expect().value().isBlank()
                || !criterion.calls().isEmpty()
                || !criterion.neverCalls().isEmpty()
                || criterion.maxSteps().isPresent();
    }
}
