package dev.precept.runtime.contract;

import dev.precept.Condition;
import dev.precept.runtime.guard.AgentClauses;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The contract of an agent, as the generated class beside the annotated type returns it.
 *
 * @param type binary name of the annotated type
 * @param id stable name of the agent
 * @param version version of the contract
 * @param tools binary names of the classes whose tools the agent may call
 * @param only names of the tools it is narrowed to; empty for all of {@code tools}
 * @param withheld what it must never be given
 * @param routes the declared routes, and {@link #USER} if a rule asks the user of a session
 * @param exclusions what it is not for, its tool classes' exclusions included
 * @param rules the rules with clauses that judge every call of a session, and with budgets that all its calls share
 * @param limits those budgets
 * @param failures what is done on each condition
 * @param clauses those clauses, which name their rules by the index in {@code rules}
 * @param overTime what is bounded over more than a session, and so needs a store: its tools and rules, for people
 */
public record AgentModel(
        String type,
        String id,
        String version,
        Set<String> tools,
        Set<String> only,
        List<Withheld> withheld,
        Set<String> routes,
        List<Exclusion> exclusions,
        List<Rule> rules,
        List<LimitRule> limits,
        Map<Condition, FailureRule> failures,
        AgentClauses clauses,
        List<String> overTime) {

    /** The route to a session's own user: one without a name, since none is written. */
    public static final String USER = "";

    /** The contract of an agent nothing of which is bounded over more than a session. */
    public AgentModel(
            String type,
            String id,
            String version,
            Set<String> tools,
            Set<String> only,
            List<Withheld> withheld,
            Set<String> routes,
            List<Exclusion> exclusions,
            List<Rule> rules,
            List<LimitRule> limits,
            Map<Condition, FailureRule> failures,
            AgentClauses clauses) {
        this(type, id, version, tools, only, withheld, routes, exclusions, rules, limits, failures, clauses, List.of());
    }

    /**
     * The contract of an agent whose rules have no clauses; every contract class was generated for this one before agents
     * could have any.
     */
    public AgentModel(
            String type,
            String id,
            String version,
            Set<String> tools,
            Set<String> only,
            List<Withheld> withheld,
            Set<String> routes,
            List<Exclusion> exclusions,
            List<Rule> rules,
            List<LimitRule> limits,
            Map<Condition, FailureRule> failures) {
        this(type, id, version, tools, only, withheld, routes, exclusions, rules, limits, failures, AgentClauses.NONE);
    }

    /** Copies what it is given. */
    public AgentModel {
        tools = Set.copyOf(tools);
        only = Set.copyOf(only);
        withheld = List.copyOf(withheld);
        routes = Set.copyOf(routes);
        exclusions = List.copyOf(exclusions);
        rules = List.copyOf(rules);
        limits = List.copyOf(limits);
        failures = Map.copyOf(failures);
        Objects.requireNonNull(clauses, "clauses");
        overTime = List.copyOf(overTime);
    }

    /** Whether the agent may call a tool at all. */
    public boolean provides(ToolContract tool) {
        return tools.contains(tool.toolClass())
                && (only.isEmpty() || only.contains(tool.name()))
                && withholds(tool.name()) == null
                && withholds(tool.method()) == null;
    }

    /** The rule that withholds a tool of this name, or null. */
    public @Nullable Withheld withholds(String tool) {
        for (Withheld withheld : withheld) {
            if (withheld.covers(tool)) {
                return withheld;
            }
        }
        return null;
    }
}
