package dev.precept.processor.check;

import dev.precept.processor.model.AgentType;
import dev.precept.processor.model.CriterionSpec;
import dev.precept.processor.model.ScopeSpec;
import dev.precept.processor.report.Finding;
import java.util.ArrayList;
import java.util.List;

/** The names in an agent's contract say something. */
final class AgentTextCheck implements AgentCheck {

    @Override
    public List<Finding> check(AgentType agent) {
        List<Finding> findings = new ArrayList<>();
        TextCheck.addBlank("id", agent.id(), findings);
        TextCheck.addBlank("version", agent.version(), findings);
        TextCheck.addBlank("only", agent.only(), findings);
        TextCheck.addBlank("routes", agent.routes(), findings);
        for (ScopeSpec scope : agent.purpose().scopes()) {
            TextCheck.addBlank("value", scope.text(), findings);
            TextCheck.addBlank("examples", scope.examples(), findings);
        }
        agent.purpose().preferences().forEach(text -> TextCheck.addBlank("value", text, findings));
        agent.purpose().criteria().forEach(criterion -> addBlank(criterion, findings));
        return findings;
    }

    private static void addBlank(CriterionSpec criterion, List<Finding> findings) {
        TextCheck.addBlank("id", criterion.id(), findings);
        TextCheck.addBlank("given", criterion.given(), findings);
        if (CriterionCheck.observes(criterion)) {
            TextCheck.addBlank("expect", criterion.expect(), findings);
        }
        TextCheck.addBlank("calls", criterion.calls(), findings);
        TextCheck.addBlank("neverCalls", criterion.neverCalls(), findings);
    }
}
