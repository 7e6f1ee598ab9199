package dev.precept.runtime.contract;

import dev.precept.Condition;
import java.util.List;
import java.util.Map;
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
 * @param routes the declared routes
 * @param exclusions what it is not for, its tool classes' exclusions included
 * @param rules the rules whose budgets all calls of a session share
 * @param limits those budgets
 * @param failures what is done on each condition
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
        Map<Condition, FailureRule> failures) {

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
