package dev.precept.testkit.scenario;

import dev.precept.runtime.contract.Rule;
import dev.precept.testkit.data.BadInput;
import dev.precept.testkit.data.Conversion;
import dev.precept.testkit.data.Datum;
import dev.precept.testkit.data.Near;
import dev.precept.testkit.guard.AgentTools;
import dev.precept.testkit.guard.Arguments;
import dev.precept.testkit.guard.Defaults;
import dev.precept.testkit.guard.GuardedTool;
import dev.precept.testkit.guard.RuleName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds a scenario against the contracts of its agent before anything runs: every tool, parameter, type, rule and route that
 * it names.
 */
final class Rehearsal {

    /**
     * A call that can be made.
     *
     * @param tool the tool; null for one that the agent must never be given
     * @param returns what a body returns that is not the tool's own
     */
    record Ready(
            @Nullable GuardedTool tool,
            List<@Nullable Object> arguments,
            @Nullable Object returns) {}

    private final AgentTools agent;

    Rehearsal(AgentTools agent) {
        this.agent = agent;
    }

    /** What is wrong with a scenario; nothing if it can run. */
    List<BadInput> problems(Scenario scenario) {
        List<BadInput> problems = new ArrayList<>();
        for (ScenarioStep step : scenario.steps()) {
            if (step instanceof ScenarioStep.Call call) {
                try {
                    ready(call);
                } catch (BadInput wrong) {
                    problems.add(wrong);
                }
            }
        }
        scenario.finish().called().forEach((tool, count) -> {
            if (agent.find(tool).isEmpty() && agent.model().withholds(tool) == null) {
                problems.add(unknown(tool, count));
            }
        });
        return problems;
    }

    Ready ready(ScenarioStep.Call call) {
        String name = call.tool().text();
        if (agent.model().withholds(name) != null) {
            names(call, agent.rules());
            return new Ready(null, List.of(), null);
        }
        List<GuardedTool> named =
                agent.tools().stream().filter(tool -> tool.name().equals(name)).toList();
        if (named.isEmpty()) {
            throw unknown(name, call.tool());
        }
        GuardedTool tool = named.stream()
                .filter(candidate -> Arguments.fit(candidate, call.with()))
                .findFirst()
                .orElse(named.get(0));
        List<Rule> rules = new ArrayList<>(tool.rules());
        rules.addAll(agent.model().rules());
        names(call, rules);
        Datum returns = call.returns();
        return new Ready(
                tool,
                Arrays.asList(Arguments.of(tool, call.with(), call.place(), Conversion.Words.EXACT)),
                returns == null
                        ? Defaults.of(tool.method().getReturnType())
                        : new Conversion(Conversion.Words.EXACT)
                                .convert(returns, tool.method().getGenericReturnType()));
    }

    private void names(ScenarioStep.Call call, List<Rule> rules) {
        for (Datum by : call.by()) {
            if (call.expect() == Expected.ALLOWED) {
                throw BadInput.at(by.place(), "a call that is allowed is refused by no rule.", "leave \"by\" out.");
            }
            if (rules.stream().noneMatch(rule -> RuleName.means(by.text(), rule))) {
                throw BadInput.at(
                        by.place(),
                        "no rule of " + call.tool().text() + " is \"" + by.text() + "\".",
                        RuleName.fix(by.text(), rules));
            }
        }
        Datum to = call.to();
        if (to != null && !agent.model().routes().contains(to.text())) {
            throw BadInput.at(
                    to.place(),
                    "the agent has no route \"" + to.text() + "\".",
                    Near.fix(to.text(), agent.model().routes()));
        }
    }

    private BadInput unknown(String tool, Datum where) {
        return BadInput.at(
                where.place(),
                "the agent " + agent.model().id() + " has no tool \"" + tool + "\".",
                Near.fix(tool, agent.names()));
    }
}
