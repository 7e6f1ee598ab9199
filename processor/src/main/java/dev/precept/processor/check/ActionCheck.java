package dev.precept.processor.check;

import dev.precept.Action;
import dev.precept.processor.model.InvariantRule;
import dev.precept.processor.model.Rules;
import dev.precept.processor.model.Written;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code otherwise} is an answer to a broken rule. */
final class ActionCheck implements RulesCheck {

    private static final Set<Action> ACCEPTED = Set.of(Action.BLOCK, Action.CONFIRM, Action.ESCALATE, Action.HALT);

    /** Nobody can agree to a call over a tier: whoever may, lends his own. */
    private static final Set<Action> REFUSING = Set.of(Action.BLOCK, Action.HALT);

    @Override
    public List<Finding> check(Rules rules) {
        return rules.invariants().stream()
                .flatMap(rule -> finding(rule).stream())
                .toList();
    }

    private static Optional<Finding> finding(InvariantRule rule) {
        Written<Action> otherwise = rule.otherwise();
        if (!ACCEPTED.contains(otherwise.value())) {
            return Optional.of(Finding.of(
                    Message.ACTION_NOT_ACCEPTED,
                    otherwise.place(),
                    otherwise.value().name()));
        }
        return rule.asksForAuthority() && !REFUSING.contains(otherwise.value())
                ? Optional.of(Finding.of(
                        Message.AUTHORITY_APPROVED,
                        otherwise.place(),
                        otherwise.value().name(),
                        rule.text().value()))
                : Optional.empty();
    }
}
