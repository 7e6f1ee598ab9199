package dev.precept.processor.check;

import dev.precept.processor.model.Rules;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import java.util.List;

/** An invariant names what enforces it. */
final class MechanismCheck implements RulesCheck {

    @Override
    public List<Finding> check(Rules rules) {
        return rules.invariants().stream()
                .filter(rule -> rule.mechanisms().isEmpty())
                .map(rule -> Finding.of(
                        Message.NO_MECHANISM, rule.place(), rule.text().value()))
                .toList();
    }
}
