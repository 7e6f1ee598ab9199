package dev.precept.testkit.trajectory;

import dev.precept.runtime.contract.Rule;
import dev.precept.testkit.data.Near;
import dev.precept.testkit.guard.AgentTools;
import dev.precept.testkit.guard.RuleName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The names that a test may use. Where the agent is not known, every name may be meant. */
final class Names {

    private final Trajectory trajectory;
    private final Failures failures;

    Names(Trajectory trajectory, Failures failures) {
        this.trajectory = trajectory;
        this.failures = failures;
    }

    /** A tool of the agent, one that it is never given, or one that the model tried. */
    void tool(String name) {
        AgentTools tools = trajectory.tools();
        if (tools == null || tools.find(name).isPresent() || tools.model().withholds(name) != null) {
            return;
        }
        if (failures.steps(step -> step.tool().equals(name)).isEmpty()) {
            throw failures.because(
                    "the agent " + tools.model().id() + " has no tool \"" + name + "\": "
                            + Near.fix(name, tools.names()).replaceFirst("[.]$", ""),
                    List.of());
        }
    }

    void parameters(String tool, ArgumentCondition[] conditions) {
        AgentTools tools = trajectory.tools();
        if (tools == null) {
            return;
        }
        tools.find(tool)
                .ifPresent(known -> Arrays.stream(conditions)
                        .map(ArgumentCondition::parameter)
                        .filter(parameter -> !known.parameters().contains(parameter))
                        .forEach(parameter -> {
                            throw failures.because(
                                    tool + " has no parameter \"" + parameter + "\": "
                                            + Near.fix(parameter, known.parameters())
                                                    .replaceFirst("[.]$", ""),
                                    List.of());
                        }));
    }

    void rule(String meant) {
        List<Rule> rules = rules();
        if (trajectory.tools() != null && rules.stream().noneMatch(rule -> RuleName.means(meant, rule))) {
            throw failures.because(
                    "no rule of the agent is \"" + meant + "\": "
                            + RuleName.fix(meant, rules).replaceFirst("[.]$", ""),
                    List.of());
        }
    }

    void route(String route) {
        AgentTools tools = trajectory.tools();
        if (tools != null && !tools.model().routes().contains(route)) {
            throw failures.because(
                    "the agent has no route \"" + route + "\": "
                            + Near.fix(route, tools.model().routes()).replaceFirst("[.]$", ""),
                    List.of());
        }
    }

    private List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        AgentTools tools = trajectory.tools();
        if (tools != null) {
            rules.addAll(tools.rules());
        }
        trajectory.steps().forEach(step -> step.broken().forEach(broken -> rules.add(broken.rule())));
        return rules;
    }
}
