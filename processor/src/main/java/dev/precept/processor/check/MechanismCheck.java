package dev.precept.processor.check;

import dev.precept.processor.model.InvariantRule;
import dev.precept.processor.model.Level;
import dev.precept.processor.model.Rules;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import java.util.List;
import java.util.Optional;

/** An invariant names what enforces it. */
final class MechanismCheck implements RulesCheck {

    @Override
    public List<Finding> check(Rules rules) {
        return rules.invariants().stream()
                .flatMap(rule -> finding(rule, rules.level()).stream())
                .toList();
    }

    private static Optional<Finding> finding(InvariantRule rule, Level level) {
        String text = rule.text().value();
        if (asksForNothing(rule)) {
            return Optional.of(
                    Finding.of(Message.AUTHORITY_OF_ANYBODY, rule.authority().place(), text));
        } else if (rule.approval().explicit() && !rule.asksForApproval()) {
            return Optional.of(
                    Finding.of(Message.APPROVAL_OF_NOBODY, rule.approval().place(), text));
        }
        return rule.mechanisms().isEmpty()
                ? Optional.of(Finding.of(Message.NO_MECHANISM, rule.place(), text, fix(rule, level)))
                : Optional.empty();
    }

    private static boolean asksForNothing(InvariantRule rule) {
        return rule.authority().explicit() && !rule.asksForAuthority();
    }

    /** Only what can work where the rule stands. */
    private static String fix(InvariantRule rule, Level level) {
        return switch (level) {
            case METHOD ->
                Examples.clause(rule.place().element())
                                .map(clause ->
                                        "add the condition that it states, such as require = \"" + clause + "\", or ")
                                .orElse("add ")
                        + "one of ensure, authority, approval, limit, after, notAfter, enforcedBy, external";
            case CLASS ->
                "add authority, approval, limit, after, notAfter or enforcedBy, or move the rule to the tool methods, where it"
                        + " may have require";
            case AGENT ->
                "add withheld = \"…\" with the tools that the agent must never have, authority, approval or limit";
        };
    }
}
