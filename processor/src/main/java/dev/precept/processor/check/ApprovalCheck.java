package dev.precept.processor.check;

import dev.precept.Action;
import dev.precept.Approval;
import dev.precept.processor.model.InvariantRule;
import dev.precept.processor.model.Rules;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import java.util.List;
import java.util.Optional;

/** Who is asked on every call, and nothing beside it that says otherwise. */
final class ApprovalCheck implements RulesCheck {

    @Override
    public List<Finding> check(Rules rules) {
        return rules.invariants().stream()
                .filter(InvariantRule::asksForApproval)
                .flatMap(rule -> finding(rule).stream())
                .toList();
    }

    private static Optional<Finding> finding(InvariantRule rule) {
        Action otherwise = rule.otherwise().value();
        String text = rule.text().value();
        if (otherwise == Action.HALT) {
            return Optional.of(
                    Finding.of(Message.APPROVAL_HALTS, rule.otherwise().place(), text));
        }
        // With another mechanism each says who may lift it; without one, only approval can fail.
        boolean alone = rule.mechanisms().equals(List.of("approval"));
        Approval meant = otherwise == Action.ESCALATE
                ? Approval.ROUTE
                : otherwise == Action.CONFIRM ? Approval.USER : rule.approval().value();
        return alone && meant != rule.approval().value()
                ? Optional.of(Finding.of(
                        Message.APPROVAL_OF_TWO,
                        rule.otherwise().place(),
                        text,
                        rule.approval().value().name(),
                        otherwise.name(),
                        meant.name()))
                : Optional.empty();
    }
}
