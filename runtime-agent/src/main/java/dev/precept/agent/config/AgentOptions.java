package dev.precept.agent.config;

import java.util.Set;

/**
 * The options of the agent.
 *
 * @param failurePolicy what happens when a tool cannot be guarded
 * @param quiet whether the line at the start is left out; refusals are told in any case
 * @param requiredAdapters frameworks that must not run without their adapter
 */
public record AgentOptions(FailurePolicy failurePolicy, boolean quiet, Set<String> requiredAdapters) {

    /** What holds when nothing is said. */
    static final AgentOptions DEFAULTS = new AgentOptions(FailurePolicy.HALT, false, Set.of());
}
