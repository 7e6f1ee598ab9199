package dev.precept.processor.typing;

import dev.precept.processor.model.AgentType;
import java.util.List;

/**
 * An agent whose clauses were typed.
 *
 * @param source the agent as it was written
 * @param rules those of its rules that judge calls, by clauses or by budgets, in the order in which its contract numbers them
 * @param faults the clauses that do not hold together; an agent with any gets no contract class
 */
public record GuardedAgent(AgentType source, List<GuardRule> rules, List<FaultyClause> faults) {

    /** Copies what it is given. */
    public GuardedAgent {
        rules = List.copyOf(rules);
        faults = List.copyOf(faults);
    }
}
