package dev.precept.processor.check;

import dev.precept.processor.check.ToolClause.Kind;
import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.Comparison;
import dev.precept.processor.clause.ClauseExpr.Literal;
import dev.precept.processor.clause.ClauseExpr.Relation;
import dev.precept.processor.clause.ClauseExpr.Variable;
import dev.precept.processor.clause.TypedClause;
import dev.precept.processor.evaluate.Outcome;
import dev.precept.processor.model.EffectSpec;
import dev.precept.processor.reason.Reasoner;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import dev.precept.processor.typing.GuardRule;
import dev.precept.processor.typing.GuardedClass;
import dev.precept.processor.typing.GuardedTool;
import dev.precept.processor.witness.Case;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who bounds an argument from above bounds it from below, too: a refund of -1 is a payment. Said only with a call at hand
 * that passes every clause; a sum that is limited refuses what is negative by itself, and an enforcer may.
 */
final class LowerBoundCheck implements ToolsCheck {

    @Override
    public List<Finding> check(GuardedClass guarded) {
        return guarded.tools().stream()
                .filter(tool ->
                        tool.method().effect().filter(EffectSpec::reachesOut).isPresent())
                .filter(tool ->
                        tool.rules().stream().allMatch(rule -> rule.enforcers().isEmpty()))
                .flatMap(LowerBoundCheck::findings)
                .toList();
    }

    private static Stream<Finding> findings(GuardedTool tool) {
        List<ToolClause> clauses = ToolClause.of(tool).stream()
                .filter(clause -> clause.kind() != Kind.ENSURE)
                .toList();
        Set<String> seen = new HashSet<>();
        tool.rules().stream()
                .map(GuardRule::limits)
                .flatMap(List::stream)
                .flatMap(limit -> limit.sum().stream())
                .map(TypedClause::parameters)
                .forEach(seen::addAll);
        return clauses.stream()
                .filter(clause ->
                        clause.kind() == Kind.REQUIRE && clause.place().isPresent())
                // Of a clause that is never false enough has been said.
                .filter(clause -> !Reasoner.areImpossible(List.of(clause.wish(Outcome.FALSE))))
                .flatMap(clause -> bounded(clause.clause().root()).stream()
                        .filter(bound -> seen.add(bound.javaName()))
                        .flatMap(bound -> finding(tool, clauses, clause, bound).stream()));
    }

    private static Optional<Finding> finding(
            GuardedTool tool, List<ToolClause> clauses, ToolClause clause, Variable bounded) {
        String name = bounded.span().of(clause.clause().text());
        // Who says how far below zero it may go has said what is the least.
        boolean small = bounded.held().javaType().matches("byte|short|java.lang.(Byte|Short)");
        return passing(clauses, bounded, small ? "-100" : "-1000000000")
                .flatMap(far -> passing(clauses, bounded, "-1"))
                .flatMap(example -> clause.place()
                        .map(place -> Finding.of(
                                        Message.LOWER_BOUND_MISSING,
                                        place,
                                        name,
                                        example.words(),
                                        tool.method().name(),
                                        name + " > 0 && …")
                                .quoting(
                                        clause.clause().text(),
                                        bounded.span().offset(),
                                        bounded.span().length())));
    }

    private static Optional<Case> passing(List<ToolClause> clauses, Variable bounded, String value) {
        Literal literal = new Literal(bounded.span(), bounded.type(), value);
        ClauseExpr is = new Comparison(bounded.span(), Relation.EQUAL, bounded, literal);
        return ExampleWords.passing(clauses, Map.of(is, Outcome.TRUE));
    }

    /** The parameters that a clause bounds from above. */
    private static List<Variable> bounded(ClauseExpr part) {
        if (part instanceof ClauseExpr.Logic logic) {
            return Stream.concat(bounded(logic.left()).stream(), bounded(logic.right()).stream())
                    .toList();
        }
        if (!(part instanceof Comparison comparison)) {
            return List.of();
        }
        ClauseExpr small = switch (comparison.relation()) {
            case LESS, AT_MOST -> comparison.left();
            case MORE, AT_LEAST -> comparison.right();
            default -> part;
        };
        ClauseExpr plain = small instanceof ClauseExpr.Call call && call.function() == ClauseExpr.Function.DECIMAL
                ? call.arguments().get(0)
                : small;
        return plain instanceof Variable variable
                        && variable.role() == Variable.Role.PARAMETER
                        && variable.type().isNumber()
                ? List.of(variable)
                : List.of();
    }
}
