package dev.precept.processor.witness;

import dev.precept.processor.clause.Ambient;
import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.Variable;
import dev.precept.processor.clause.ClauseType;
import dev.precept.processor.clause.TypedClause;
import dev.precept.processor.evaluate.Environment;
import dev.precept.processor.evaluate.Evaluator;
import dev.precept.processor.evaluate.Outcome;
import dev.precept.processor.model.Parameter;
import dev.precept.processor.typing.GuardRule;
import dev.precept.processor.typing.GuardedTool;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A clause of a tool, as its rule uses it.
 *
 * @param rule the rule's stable id
 * @param role where the clause stands in the rule
 * @param clause the clause, which calls the tool's parameters by their own names
 */
public record RuleClause(String rule, Role role, TypedClause clause) {

    /** Where a clause stands in its rule. */
    public enum Role {
        /** Must not be true before the body. */
        WHEN,
        /** Must be true before the body. */
        REQUIRE,
        /** Must be true after the body. */
        ENSURE
    }

    /** All clauses of a tool that are conditions, rule by rule; those that were inherited call parameters as the tool does. */
    public static List<RuleClause> of(GuardedTool tool) {
        List<RuleClause> all = new ArrayList<>();
        for (GuardRule rule : tool.rules()) {
            rule.when().forEach(clause -> all.add(new RuleClause(rule.id(), Role.WHEN, named(tool, rule, clause))));
            rule.require()
                    .forEach(clause -> all.add(new RuleClause(rule.id(), Role.REQUIRE, named(tool, rule, clause))));
            rule.ensure().forEach(clause -> all.add(new RuleClause(rule.id(), Role.ENSURE, named(tool, rule, clause))));
        }
        return List.copyOf(all);
    }

    /** A clause of a rule, with the tool's own names for its parameters. */
    public static TypedClause named(GuardedTool tool, GuardRule rule, TypedClause clause) {
        List<Parameter> own = tool.method().parameters();
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < Math.min(own.size(), rule.parameters().size()); i++) {
            names.put(rule.parameters().get(i), own.get(i).name());
        }
        if (names.entrySet().stream().allMatch(name -> name.getKey().equals(name.getValue()))) {
            return clause;
        }
        ClauseExpr root = Rewriting.of(
                clause.root(),
                part -> part instanceof Variable variable && variable.role() == Variable.Role.PARAMETER
                        ? new Variable(
                                variable.span(),
                                variable.held(),
                                names.getOrDefault(variable.javaName(), variable.javaName()),
                                variable.role())
                        : part);
        return new TypedClause(
                clause.text(),
                root,
                clause.parameters().stream()
                        .map(name -> names.getOrDefault(name, name))
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                clause.facts(),
                clause.ambient(),
                clause.readsResult());
    }

    /** A clause of an agent as one tool meets it: there {@code tool} is a word like any other. */
    public static TypedClause met(String toolName, TypedClause clause) {
        if (!clause.ambient().contains(Ambient.TOOL)) {
            return clause;
        }
        ClauseExpr root = Rewriting.of(
                clause.root(),
                part -> part instanceof Variable variable
                                && variable.role() == Variable.Role.AMBIENT
                                && variable.javaName().equals(Ambient.TOOL.word())
                        ? new ClauseExpr.Literal(variable.span(), variable.type(), toolName)
                        : part);
        return new TypedClause(
                clause.text(),
                Rewriting.of(root, RuleClause::folded),
                clause.parameters(),
                clause.facts(),
                clause.ambient(),
                clause.readsResult());
    }

    /** Without the sides of "and" and "or" that no value changes: nobody has to ask for what stands on the other one. */
    private static ClauseExpr folded(ClauseExpr part) {
        if (!(part instanceof ClauseExpr.Logic logic)) {
            return part;
        }
        Outcome decides = Outcome.of(logic.junction() == ClauseExpr.Logic.Junction.OR);
        Optional<Outcome> left = Evaluator.condition(logic.left(), Environment.EMPTY);
        Optional<Outcome> right = Evaluator.condition(logic.right(), Environment.EMPTY);
        if (left.filter(decides::equals).isPresent()
                || right.filter(decides::equals).isPresent()) {
            return new ClauseExpr.Literal(
                    logic.span(), ClauseType.Basic.BOOL, Boolean.toString(decides == Outcome.TRUE));
        } else if (left.filter(decides.not()::equals).isPresent()) {
            return Rewriting.of(logic.right(), RuleClause::folded);
        }
        return right.filter(decides.not()::equals).isPresent() ? Rewriting.of(logic.left(), RuleClause::folded) : part;
    }

    /** Whether it lets every call through, whatever anybody says. */
    public boolean isVoid() {
        return Evaluator.condition(clause.root(), Environment.EMPTY)
                .filter(passing()::equals)
                .isPresent();
    }

    /** What it comes to in a call that passes. */
    public Outcome passing() {
        return Outcome.of(role != Role.WHEN);
    }

    Goal allowed() {
        return Goal.of(clause.root(), passing());
    }
}
