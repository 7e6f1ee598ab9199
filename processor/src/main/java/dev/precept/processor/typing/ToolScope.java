package dev.precept.processor.typing;

import dev.precept.processor.clause.ClauseScope;
import dev.precept.processor.clause.ClauseVariable;
import dev.precept.processor.clause.FactFunction;
import dev.precept.processor.clause.UserFunction;
import dev.precept.processor.model.FactMethod;
import dev.precept.processor.model.FunctionMethod;
import dev.precept.processor.model.Inherited;
import dev.precept.processor.model.Owner;
import dev.precept.processor.model.Parameter;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.model.ToolMethod;
import java.util.List;
import java.util.Optional;

/** What the clauses of a tool can see, before and after its body. */
record ToolScope(ClauseScope before, ClauseScope after) {

    static ToolScope of(ToolClass tools, ToolMethod tool, FactRules rules, FunctionRules functions) {
        return of(tools, tool, tools, tool.parameters(), rules, functions);
    }

    /** What inherited clauses see: the tool itself, under the names of what they were written for. */
    static ToolScope of(ToolClass tools, ToolMethod tool, Inherited from, FactRules rules, FunctionRules functions) {
        return of(tools, tool, from.from(), from.tool().parameters(), rules, functions);
    }

    /** What the clauses of a class see: what is known of the calls of all its tools. */
    static ToolScope ofClass() {
        return new ToolScope(
                ClauseScope.ofManyTools(), ClauseScope.ofManyTools().afterTheBody());
    }

    private static ToolScope of(
            ToolClass tools,
            ToolMethod tool,
            ToolClass visible,
            List<Parameter> named,
            FactRules rules,
            FunctionRules functionRules) {
        List<FactFunction> facts = visible.facts().stream()
                .filter(fact -> rules.problem(fact, tools, tool).isEmpty())
                .map(ToolScope::function)
                .toList();
        List<UserFunction> functions = visible.functions().stream()
                .filter(function -> functionRules.problem(function, visible).isEmpty())
                .map(ToolScope::function)
                .toList();
        List<ClauseVariable> parameters = variables(named);
        return new ToolScope(
                new ClauseScope(parameters, facts, Optional.empty(), functions),
                new ClauseScope(
                                parameters,
                                facts,
                                tool.isVoid()
                                        ? Optional.empty()
                                        : Optional.of(tool.element().getReturnType()),
                                functions)
                        .afterTheBody());
    }

    private static UserFunction function(FunctionMethod function) {
        return new UserFunction(
                Owner.of(function.element()).getQualifiedName().toString(),
                function.name(),
                variables(function.parameters()),
                function.returns());
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
