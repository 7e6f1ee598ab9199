package dev.precept.runtime.status;

import dev.precept.runtime.halt.Halt;
import java.util.List;
import java.util.Optional;

/**
 * What this JVM can say of itself.
 *
 * @param health in one word
 * @param reasons why it is not {@link Health#SERVING}, for people
 * @param agent the java agent; empty in a JVM without one
 * @param tools every tool that the agent, or a session, has met
 * @param halts what is halted from outside
 * @param store whether a store is registered
 */
public record RuntimeStatus(
        Health health,
        List<String> reasons,
        Optional<AgentStatus> agent,
        List<ToolStatus> tools,
        List<Halt> halts,
        boolean store) {

    /** In one word, from good to bad. */
    public enum Health {
        /** Every tool that was met is guarded, or will be when its class is loaded. */
        SERVING,
        /** Some tools refuse every call, or something is halted; the rest is guarded. */
        LIMITED,
        /** There is no agent, and no session has met a tool yet; nothing can be said. */
        UNKNOWN,
        /** Everything is halted, or the store that keeps the halts does not answer. Restarting helps with neither. */
        STOPPED,
        /** A tool is not guarded. Sessions of agents that have it are not opened. */
        UNGUARDED
    }

    /** Copies what it is given. */
    public RuntimeStatus {
        reasons = List.copyOf(reasons);
        tools = List.copyOf(tools);
        halts = List.copyOf(halts);
    }
}
