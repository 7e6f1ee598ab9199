package dev.precept.processor.check;

import dev.precept.processor.model.AgentType;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import java.util.List;

/** A class in the allowlist has tools. */
final class AllowlistCheck implements AgentCheck {

    @Override
    public List<Finding> check(AgentType agent) {
        return agent.tools().stream()
                .filter(allowed -> allowed.declaring().isEmpty())
                .map(allowed -> Finding.of(Message.CLASS_WITHOUT_TOOLS, allowed.place(), allowed.name()))
                .toList();
    }
}
