package dev.precept.processor.check;

import dev.precept.processor.model.InvariantRule;
import dev.precept.processor.model.Place;
import dev.precept.processor.model.Sourced;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.model.ToolMethod;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import dev.precept.processor.typing.AsyncTypes;
import dev.precept.processor.typing.GuardedClass;
import java.util.ArrayList;
import java.util.List;

/** What needs the outcome of a call is not promised where the outcome arrives after the method has returned. */
final class LateResultCheck implements ToolsCheck {

    private final AsyncTypes async;

    LateResultCheck(AsyncTypes async) {
        this.async = async;
    }

    @Override
    public List<Finding> check(GuardedClass guarded) {
        ToolClass tools = guarded.source();
        List<Finding> findings = new ArrayList<>();
        for (ToolMethod tool : tools.tools()) {
            if (async.arrivesLater(tool.element())) {
                tool.rules().invariants().forEach(rule -> add(rule, tool, findings));
                Sourced.invariants(tools, tool).stream()
                        .filter(rule -> rule.from()
                                .filter(from -> !async.arrivesLater(from.tool().element()))
                                .isPresent())
                        .map(Sourced::rule)
                        .filter(rule ->
                                !rule.ensure().isEmpty() || !rule.limits().isEmpty())
                        .findFirst()
                        .ifPresent(rule -> findings.add(finding(
                                rule.ensure().isEmpty() ? "limit" : "ensure", rule, tool, Place.of(tool.element()))));
                tools.rules().invariants().stream()
                        .filter(rule -> !rule.limits().isEmpty())
                        .findFirst()
                        .ifPresent(rule -> findings.add(finding("limit", rule, tool, Place.of(tool.element()))));
            }
        }
        return findings;
    }

    private static void add(InvariantRule rule, ToolMethod tool, List<Finding> findings) {
        if (!rule.ensure().isEmpty()) {
            findings.add(finding("ensure", rule, tool, rule.ensure().get(0).place()));
        } else if (!rule.limits().isEmpty()) {
            findings.add(finding("limit", rule, tool, rule.limits().get(0).place()));
        }
    }

    private static Finding finding(String mechanism, InvariantRule rule, ToolMethod tool, Place place) {
        return Finding.of(Message.RESULT_LATER, place, mechanism, rule.text().value(), tool.name());
    }
}
