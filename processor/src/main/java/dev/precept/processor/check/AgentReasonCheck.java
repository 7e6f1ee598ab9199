package dev.precept.processor.check;

import dev.precept.processor.report.Finding;
import dev.precept.processor.typing.GuardedAgent;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * What is proven about the clauses of an agent among each other. What is said about arguments only, bounds, patterns and
 * hidden names, has nothing to look at.
 */
final class AgentReasonCheck {

    List<Finding> check(GuardedAgent agent) {
        TypeElement type = agent.source().element();
        List<ToolClause> clauses = ToolClause.of(agent);
        List<Finding> findings = new ArrayList<>(DecisionCheck.findings(clauses));
        ContradictionCheck.finding(clauses, type, type.getSimpleName().toString())
                .ifPresent(findings::add);
        findings.addAll(ImpliedRuleCheck.findings(clauses));
        findings.addAll(NamedToolCheck.findings(agent));
        return findings;
    }
}
