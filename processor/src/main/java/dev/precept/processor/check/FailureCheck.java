package dev.precept.processor.check;

import dev.precept.Action;
import dev.precept.Condition;
import dev.precept.processor.model.FailureAnswer;
import dev.precept.processor.model.Level;
import dev.precept.processor.model.Rules;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A condition is answered once, where it can occur, with an action that fits it. */
final class FailureCheck implements RulesCheck {

    private static final Set<Condition> OF_TOOLS =
            EnumSet.of(Condition.TOOL_FAILURE, Condition.PII_DETECTED, Condition.BUDGET_EXCEEDED);

    @Override
    public List<Finding> check(Rules rules) {
        List<Finding> findings = new ArrayList<>();
        Set<Condition> answered = EnumSet.noneOf(Condition.class);
        for (FailureAnswer answer : rules.failures()) {
            Condition on = answer.on().value();
            if (!answered.add(on)) {
                findings.add(Finding.of(Message.FAILURE_TWICE, answer.on().place(), on.name()));
            } else if (rules.level() != Level.AGENT && !OF_TOOLS.contains(on)) {
                findings.add(Finding.of(
                        Message.FAILURE_NOT_HERE, answer.on().place(), on.name(), Levels.words(rules.level())));
            } else if (!accepted(on).contains(answer.then().value())) {
                findings.add(Finding.of(
                        Message.FAILURE_ACTION,
                        answer.then().place(),
                        on.name(),
                        answer.then().value().name(),
                        accepted(on).stream().map(Action::name).collect(Collectors.joining(" or "))));
            }
        }
        return findings;
    }

    private static Set<Action> accepted(Condition condition) {
        Set<Action> accepted = new TreeSet<>(Set.of(Action.ESCALATE, Action.HALT));
        if (condition == Condition.AMBIGUOUS_REQUEST) {
            accepted.add(Action.CLARIFY_ONCE);
        } else if (condition == Condition.PII_DETECTED) {
            accepted.add(Action.FLAG_AND_REDACT);
        }
        return accepted;
    }
}
