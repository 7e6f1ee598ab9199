package dev.precept.processor.check;

import dev.precept.processor.model.AgentType;
import dev.precept.processor.model.ToolClass;
import java.util.List;

/**
 * Everything that one compilation holds, when nothing more will come.
 *
 * @param agents its agents, sorted by name
 * @param tools its tool classes, sorted by name
 */
public record Whole(List<AgentType> agents, List<ToolClass> tools) {

    /** Copies what it is given. */
    public Whole {
        agents = List.copyOf(agents);
        tools = List.copyOf(tools);
    }
}
