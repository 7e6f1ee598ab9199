package dev.precept.processor.check;

import dev.precept.processor.clause.ClauseCompiler;
import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.Quantifier;
import dev.precept.processor.clause.ClauseExpr.Selection;
import dev.precept.processor.clause.ClauseExpr.Variable;
import dev.precept.processor.clause.Span;
import dev.precept.processor.model.FactMethod;
import dev.precept.processor.model.Parameter;
import dev.precept.processor.model.Place;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import dev.precept.processor.typing.GuardedClass;
import dev.precept.processor.typing.GuardedTool;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A name in a clause means one thing. */
final class ShadowCheck implements ToolsCheck {

    @Override
    public List<Finding> check(GuardedClass guarded) {
        Set<String> facts =
                guarded.source().facts().stream().map(FactMethod::name).collect(Collectors.toSet());
        return guarded.tools().stream()
                .flatMap(tool -> findings(tool, facts).stream())
                .toList();
    }

    private static List<Finding> findings(GuardedTool tool, Set<String> facts) {
        Set<String> parameters = tool.method().parameters().stream()
                .map(Parameter::name)
                .map(ClauseCompiler::nameInClauses)
                .collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>();
        for (ToolClause clause : ToolClause.of(tool)) {
            clause.place().ifPresent(place -> {
                List<Finding> its = new ArrayList<>();
                clause.clause().root().walk(part -> look(clause, place, part, parameters, facts, its));
                its.stream().limit(1).forEach(findings::add);
            });
        }
        return findings;
    }

    private static void look(
            ToolClause clause,
            Place place,
            ClauseExpr part,
            Set<String> parameters,
            Set<String> facts,
            List<Finding> findings) {
        if (part instanceof Quantifier quantifier) {
            element(clause, place, quantifier.element(), parameters, facts, findings);
        } else if (part instanceof Selection selection) {
            element(clause, place, selection.element(), parameters, facts, findings);
        } else if (part instanceof Variable variable
                && variable.role() == Variable.Role.PARAMETER
                && facts.contains(variable.javaName())) {
            findings.add(
                    quoting(Finding.of(Message.FACT_SHADOWED, place, variable.javaName()), clause, variable.span()));
        }
    }

    private static void element(
            ToolClause clause,
            Place place,
            Variable element,
            Set<String> parameters,
            Set<String> facts,
            List<Finding> findings) {
        String name = element.javaName();
        if (parameters.contains(name) || facts.contains(name)) {
            String hidden = (parameters.contains(name) ? "the parameter " : "the fact ") + name;
            findings.add(quoting(Finding.of(Message.ELEMENT_SHADOWS, place, name, hidden), clause, element.span()));
        }
    }

    private static Finding quoting(Finding finding, ToolClause clause, Span span) {
        return finding.quoting(clause.clause().text(), span.offset(), span.length());
    }
}
