package dev.precept.processor.check;

import dev.precept.processor.check.ToolClause.Kind;
import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.Call;
import dev.precept.processor.clause.ClauseExpr.Comparison;
import dev.precept.processor.clause.ClauseExpr.Function;
import dev.precept.processor.clause.ClauseExpr.Literal;
import dev.precept.processor.clause.ClauseExpr.Relation;
import dev.precept.processor.clause.ClauseType.Basic;
import dev.precept.processor.evaluate.Outcome;
import dev.precept.processor.model.Place;
import dev.precept.processor.report.Finding;
import dev.precept.processor.typing.GuardedClass;
import dev.precept.processor.typing.GuardedTool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A pattern means what it seems to mean. Said only with a text at hand that passes all clauses of the tool. */
final class PatternCheck implements ToolsCheck {

    @Override
    public List<Finding> check(GuardedClass guarded) {
        return guarded.tools().stream().flatMap(tool -> findings(tool).stream()).toList();
    }

    private static List<Finding> findings(GuardedTool tool) {
        List<ToolClause> clauses = ToolClause.of(tool);
        List<Finding> findings = new ArrayList<>();
        for (ToolClause clause : clauses) {
            clause.place().ifPresent(place -> {
                boolean lists = clause.kind() != Kind.WHEN;
                look(clause.clause().root(), lists, (call, allows) -> {
                    if (allows) {
                        finding(call, clause, place, clauses).ifPresent(findings::add);
                    }
                });
            });
        }
        return findings;
    }

    private interface Visitor {
        void saw(Call call, boolean allows);
    }

    /** Finds the patterns, and whether a text that matches is let through; what a test chooses is neither. */
    private static void look(ClauseExpr part, boolean allows, Visitor visitor) {
        if (part instanceof ClauseExpr.Logic logic) {
            look(logic.left(), allows, visitor);
            look(logic.right(), allows, visitor);
        } else if (part instanceof ClauseExpr.Not not) {
            look(not.operand(), !allows, visitor);
        } else if (part instanceof Call call && call.function() == Function.MATCHES) {
            visitor.saw(call, allows);
        }
    }

    private static Optional<Finding> finding(Call call, ToolClause clause, Place place, List<ToolClause> clauses) {
        Literal pattern = (Literal) call.arguments().get(1);
        return PatternSuspicion.of(pattern.value()).stream()
                .filter(suspicion -> passes(call, clause, suspicion.example(), clauses))
                .findFirst()
                .map(suspicion -> Finding.of(
                                suspicion.message(), place, suspicion.part(), '"' + suspicion.example() + '"')
                        .quoting(
                                clause.clause().text(),
                                pattern.span().offset(),
                                pattern.span().length()));
    }

    /** Whether some call with the text passes: another clause may bound what the pattern does not. */
    private static boolean passes(Call call, ToolClause clause, String example, List<ToolClause> clauses) {
        ClauseExpr text = call.arguments().get(0);
        ClauseExpr is =
                new Comparison(call.span(), Relation.EQUAL, text, new Literal(call.span(), Basic.TEXT, example));
        boolean after = clause.kind() == Kind.ENSURE;
        List<ToolClause> together = clauses.stream()
                .filter(other -> (other.kind() == Kind.ENSURE) == after)
                .toList();
        return ExampleWords.passing(together, Map.of(is, Outcome.TRUE, call, Outcome.TRUE))
                .isPresent();
    }
}
