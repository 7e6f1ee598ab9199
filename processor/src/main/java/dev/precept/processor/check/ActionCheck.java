package dev.precept.processor.check;

import dev.precept.Action;
import dev.precept.processor.model.Rules;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import java.util.List;
import java.util.Set;

/** {@code otherwise} is an answer to a broken rule. */
final class ActionCheck implements RulesCheck {

    private static final Set<Action> ACCEPTED = Set.of(Action.BLOCK, Action.CONFIRM, Action.ESCALATE, Action.HALT);

    @Override
    public List<Finding> check(Rules rules) {
        return rules.invariants().stream()
                .map(rule -> rule.otherwise())
                .filter(otherwise -> !ACCEPTED.contains(otherwise.value()))
                .map(otherwise -> Finding.of(
                        Message.ACTION_NOT_ACCEPTED,
                        otherwise.place(),
                        otherwise.value().name()))
                .toList();
    }
}
