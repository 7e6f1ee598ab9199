package dev.precept.processor.check;

import dev.precept.processor.clause.Ambient;
import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.Comparison;
import dev.precept.processor.clause.ClauseExpr.ListLiteral;
import dev.precept.processor.clause.ClauseExpr.Literal;
import dev.precept.processor.clause.ClauseExpr.Membership;
import dev.precept.processor.clause.ClauseExpr.Variable;
import dev.precept.processor.clause.Nearest;
import dev.precept.processor.model.AgentType;
import dev.precept.processor.model.Place;
import dev.precept.processor.model.ToolMethod;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import dev.precept.processor.typing.GuardedAgent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an agent's own clause compares {@code tool} with is one of its tools: a misspelt name is never called, and the rule
 * never refuses. An annotation that several agents share may name tools that one of them lacks.
 */
final class NamedToolCheck {

    private NamedToolCheck() {}

    static List<Finding> findings(GuardedAgent guarded) {
        AgentType agent = guarded.source();
        Set<String> known =
                Provided.all(agent).stream().map(ToolMethod::toolName).collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>();
        for (ToolClause clause : ToolClause.of(guarded)) {
            clause.place()
                    .filter(place -> place.carried().isEmpty())
                    .ifPresent(place -> names(clause)
                            .filter(name -> !known.contains(name.value()))
                            .forEach(name -> findings.add(finding(clause, place, name, agent, known))));
        }
        return findings;
    }

    private static Finding finding(ToolClause clause, Place place, Literal name, AgentType agent, Set<String> known) {
        return Finding.of(
                        Message.CLAUSE_TOOL_UNKNOWN,
                        place,
                        name.value(),
                        agent.element().getSimpleName().toString())
                .quoting(
                        clause.clause().text(),
                        name.span().offset(),
                        name.span().length())
                .suggesting(Nearest.to(name.value(), known));
    }

    private static Stream<Literal> names(ToolClause clause) {
        List<ClauseExpr> compared = new ArrayList<>();
        clause.clause().root().walk(part -> {
            if (part instanceof Comparison comparison && isTool(comparison.left())) {
                compared.add(comparison.right());
            } else if (part instanceof Comparison comparison && isTool(comparison.right())) {
                compared.add(comparison.left());
            } else if (part instanceof Membership in
                    && isTool(in.value())
                    && in.container() instanceof ListLiteral list) {
                compared.addAll(list.elements());
            }
        });
        return compared.stream().filter(Literal.class::isInstance).map(Literal.class::cast);
    }

    private static boolean isTool(ClauseExpr part) {
        return part instanceof Variable variable
                && variable.role() == Variable.Role.AMBIENT
                && variable.javaName().equals(Ambient.TOOL.word());
    }
}
