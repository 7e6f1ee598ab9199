package dev.precept.processor.check;

import dev.precept.processor.model.AgentType;
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
        return findings;
    }
}
