package dev.precept.processor.tests;

import dev.precept.processor.model.AgentType;
import dev.precept.processor.model.InvariantRule;
import dev.precept.processor.model.Sourced;
import dev.precept.processor.model.ToolClass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The controls outside the JVM on which the rules of an agent and of its tools rest, each with the first such rule. */
final class OutsideControls {

    private OutsideControls() {}

    static Map<String, String> of(AgentType agent) {
        List<InvariantRule> rules = new ArrayList<>(agent.rules().invariants());
        for (var allowed : agent.tools()) {
            for (ToolClass tools : allowed.declaring()) {
                tools.tools().forEach(tool -> Sourced.invariants(tools, tool).forEach(rule -> rules.add(rule.rule())));
            }
        }
        Map<String, String> controls = new LinkedHashMap<>();
        for (InvariantRule rule : rules) {
            String control = rule.external().value();
            if (!control.isBlank()) {
                controls.putIfAbsent(control, rule.text().value());
            }
        }
        return controls;
    }
}
