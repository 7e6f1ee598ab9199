package dev.precept.processor.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What an agent is not for: what it says itself, then its tool classes and tools, whose phrases stop requests, too. */
public final class AgentExclusions {

    private AgentExclusions() {}

    /** The exclusions in their order. */
    public static List<ExclusionRule> of(AgentType agent) {
        Set<ToolClass> classes = new LinkedHashSet<>();
        agent.tools().forEach(allowed -> classes.addAll(allowed.declaring()));
        List<ExclusionRule> all = new ArrayList<>(agent.rules().exclusions());
        for (ToolClass tools : classes) {
            all.addAll(tools.rules().exclusions());
            for (ToolMethod tool : tools.tools()) {
                all.addAll(tool.rules().exclusions());
            }
        }
        return List.copyOf(all);
    }
}
