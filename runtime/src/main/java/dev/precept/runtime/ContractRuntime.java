package dev.precept.runtime;

import dev.precept.runtime.contract.AgentModel;
import dev.precept.runtime.session.AgentModels;
import dev.precept.runtime.status.Roster;
import dev.precept.runtime.status.RuntimeStatus;
import dev.precept.runtime.status.StatusBean;
import dev.precept.runtime.status.Statuses;

/** What enforces the contracts in this JVM, seen by whoever operates it. */
public final class ContractRuntime {

    private ContractRuntime() {}

    /**
     * What is guarded and by whom, what is halted, and what the agent was told when this JVM was started. Costs a look at the
     * agent's ledger, and is meant for health checks and consoles, not for every call.
     *
     * @param agents types that carry {@link dev.precept.AgentContract}: their tool classes are looked at, too. Without the java
     *     agent, nothing is known of an agent's tools before its first session, or before it is named here
     * @throws IllegalArgumentException if one of the types has no compiled contract
     */
    public static RuntimeStatus status(Class<?>... agents) {
        StatusBean.up();
        for (Class<?> agent : agents) {
            AgentModel model = AgentModels.of(agent);
            Roster.here().look(model, agent.getClassLoader());
        }
        return Statuses.now();
    }
}
