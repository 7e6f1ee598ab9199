package dev.precept.processor.check;

import dev.precept.processor.model.AgentType;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** No two agents have one id: events and reports know agents by it. */
final class AgentIdCheck {

    List<Finding> check(Whole whole) {
        Map<String, AgentType> taken = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (AgentType agent : whole.agents()) {
            AgentType other = taken.putIfAbsent(agent.id().value(), agent);
            if (other != null && !agent.id().value().isBlank()) {
                findings.add(Finding.of(
                        Message.AGENT_ID_TWICE,
                        agent.id().place(),
                        agent.id().value(),
                        other.element().getSimpleName().toString(),
                        agent.element().getSimpleName().toString()));
            }
        }
        return findings;
    }
}
