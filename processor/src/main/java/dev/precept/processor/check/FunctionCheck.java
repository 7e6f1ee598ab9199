package dev.precept.processor.check;

import dev.precept.processor.model.FunctionMethod;
import dev.precept.processor.model.Owner;
import dev.precept.processor.model.Place;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import dev.precept.processor.typing.FunctionProblem;
import dev.precept.processor.typing.FunctionRules;
import dev.precept.processor.typing.GuardedClass;
import java.util.List;

/** A function that a tool class declares can be called by its clauses. What others lack shows where they are called. */
final class FunctionCheck implements ToolsCheck {

    private final FunctionRules rules;

    FunctionCheck(FunctionRules rules) {
        this.rules = rules;
    }

    @Override
    public List<Finding> check(GuardedClass guarded) {
        return guarded.source().functions().stream()
                .filter(function ->
                        Owner.of(function.element()).equals(guarded.source().element()))
                .flatMap(function -> rules.problem(function, guarded.source()).stream()
                        .map(problem -> finding(problem, function, Place.of(function.element()))))
                .toList();
    }

    static Finding finding(FunctionProblem problem, FunctionMethod function, Place place) {
        return Finding.of(message(problem), place, function.name());
    }

    private static Message message(FunctionProblem problem) {
        return switch (problem) {
            case INSTANCE -> Message.FUNCTION_INSTANCE;
            case OUT_OF_REACH -> Message.FUNCTION_OUT_OF_REACH;
            case VOID -> Message.FUNCTION_VOID;
            case ASYNC -> Message.FUNCTION_ASYNC;
            case GENERIC -> Message.FUNCTION_GENERIC;
            case THROWS -> Message.FUNCTION_THROWS;
            case HIDDEN_TYPE -> Message.FUNCTION_HIDDEN_TYPE;
            case NAME_TAKEN -> Message.FUNCTION_NAME_TAKEN;
            case TWICE -> Message.FUNCTION_TWICE;
        };
    }
}
