package dev.precept.processor.tests;

import dev.precept.Condition;
import dev.precept.processor.model.AgentType;
import dev.precept.processor.model.FailureAnswer;
import dev.precept.processor.typing.GuardedTool;
import java.util.Optional;
import java.util.stream.Stream;

/** The nearest answer to a failure: the tool's, its class's, the agent's. */
final class FailureAnswers {

    private FailureAnswers() {}

    static Optional<FailureAnswer> ofToolFailure(AgentType agent, GuardedTool tool) {
        return Stream.concat(tool.failures().stream(), agent.rules().failures().stream())
                .filter(answer -> answer.on().value() == Condition.TOOL_FAILURE)
                .findFirst();
    }
}
