package dev.precept.runtime.guard;

import org.jspecify.annotations.Nullable;

/**
 * The clauses of an agent's own rules, as its generated contract class judges them: plain Java, like those of a tool's
 * guard. They see what is known of every call and no arguments.
 */
@FunctionalInterface
public interface AgentClauses {

    /** Those of an agent whose rules have none. */
    AgentClauses NONE = (frame, tool) -> null;

    /**
     * Judges a call before its body.
     *
     * @param frame the call
     * @param tool name of the tool, as models know it
     * @return every rule of the agent that does not hold, by its index in {@code AgentModel.rules}; null if all hold
     */
    @Nullable
    Breach judge(CallFrame frame, String tool);
}
