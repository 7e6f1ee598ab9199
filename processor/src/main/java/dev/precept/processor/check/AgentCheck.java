package dev.precept.processor.check;

import dev.precept.processor.model.AgentType;
import dev.precept.processor.report.Finding;
import java.util.List;

/** Looks at an agent and its tools together. */
interface AgentCheck {
    List<Finding> check(AgentType agent);
}
