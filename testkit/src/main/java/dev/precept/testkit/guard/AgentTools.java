package dev.precept.testkit.guard;

import dev.precept.runtime.contract.AgentModel;
import dev.precept.runtime.contract.Rule;
import dev.precept.runtime.session.AgentModels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What an agent may call, by the names that models use, read from its compiled contract and the guards of its tool
 * classes. Needs no java agent.
 */
public final class AgentTools {

    private static final ClassValue<AgentTools> KNOWN = new ClassValue<>() {
        @Override
        protected AgentTools computeValue(Class<?> agent) {
            return read(agent);
        }
    };

    private final AgentModel model;
    private final List<GuardedTool> tools;

    private AgentTools(AgentModel model, List<GuardedTool> tools) {
        this.model = model;
        this.tools = tools;
    }

    /**
     * The tools of an agent.
     *
     * @param agent the type that carries {@link dev.precept.AgentContract}
     * @throws IllegalArgumentException if it, or one of its tool classes, was not compiled with the processor
     */
    public static AgentTools of(Class<?> agent) {
        return KNOWN.get(agent);
    }

    private static AgentTools read(Class<?> agent) {
        AgentModel model = AgentModels.of(agent);
        List<GuardedTool> tools = new ArrayList<>();
        for (String toolClass : new TreeSet<>(model.tools())) {
            GuardReader.read(toolClass, agent.getClassLoader()).stream()
                    .filter(tool -> model.provides(tool.contract()))
                    .forEach(tools::add);
        }
        tools.sort(Comparator.comparing(GuardedTool::name));
        return new AgentTools(model, List.copyOf(tools));
    }

    /** The agent's contract. */
    public AgentModel model() {
        return model;
    }

    /** All tools that the agent may call, by name. */
    public List<GuardedTool> tools() {
        return tools;
    }

    /** The tool of that name. Of overloads that a model cannot tell apart either, the first. */
    public Optional<GuardedTool> find(String name) {
        return tools.stream().filter(tool -> tool.name().equals(name)).findFirst();
    }

    /** The names. */
    public List<String> names() {
        return tools.stream().map(GuardedTool::name).distinct().toList();
    }

    /** Every rule that can refuse a call of this agent: of tools, of the agent, and what it is never given. */
    public List<Rule> rules() {
        return Stream.of(
                        tools.stream().flatMap(tool -> tool.rules().stream()),
                        model.rules().stream(),
                        model.withheld().stream().map(withheld -> withheld.rule()))
                .flatMap(rules -> rules)
                .distinct()
                .toList();
    }
}
