package dev.precept.processor.typing;

import dev.precept.processor.clause.ClauseScope;
import dev.precept.processor.clause.ClauseVariable;
import dev.precept.processor.clause.FactFunction;
import dev.precept.processor.model.FactMethod;
import dev.precept.processor.model.Parameter;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.model.ToolMethod;
import java.util.List;
import java.util.Optional;

/** What the clauses of a tool can see, before and after its body. */
record ToolScope(ClauseScope before, ClauseScope after) {

    static ToolScope of(ToolClass tools, ToolMethod tool, FactRules rules) {
        List<FactFunction> facts = tools.facts().stream()
                .filter(fact -> rules.problem(fact, tools, tool).isEmpty())
                .map(ToolScope::function)
                .toList();
        List<ClauseVariable> parameters = variables(tool.parameters());
        return new ToolScope(
                new ClauseScope(parameters, facts, Optional.empty()),
                new ClauseScope(
                        parameters,
                        facts,
                        tool.isVoid()
                                ? Optional.empty()
                                : Optional.of(tool.element().getReturnType())));
    }

    private static FactFunction function(FactMethod fact) {
        return new FactFunction(fact.name(), variables(fact.parameters()), fact.returns());
    }

    private static List<ClauseVariable> variables(List<Parameter> parameters) {
        return parameters.stream()
                .map(parameter -> new ClauseVariable(parameter.name(), parameter.type()))
                .toList();
    }
}
