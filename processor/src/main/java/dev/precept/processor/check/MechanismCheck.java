package dev.precept.processor.check;

import dev.precept.processor.model.InvariantRule;
import dev.precept.processor.model.Level;
import dev.precept.processor.model.Rules;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import java.util.List;

/** An invariant names what enforces it. */
final class MechanismCheck implements RulesCheck {

    @Override
    public List<Finding> check(Rules rules) {
        return rules.invariants().stream()
                .filter(rule -> rule.mechanisms().isEmpty() || asksForNothing(rule))
                .map(rule -> asksForNothing(rule)
                        ? Finding.of(
                                Message.AUTHORITY_OF_ANYBODY,
                                rule.authority().place(),
                                rule.text().value())
                        : Finding.of(
                                Message.NO_MECHANISM, rule.place(), rule.text().value(), fix(rule, rules.level())))
                .toList();
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
                        + "one of ensure, authority, limit, after, notAfter, enforcedBy, external";
            case CLASS ->
                "add authority, limit, after, notAfter or enforcedBy, or move the rule to the tool methods, where it may have require";
            case AGENT -> "add withheld = \"…\" with the tools that the agent must never have, authority or limit";
        };
    }
}
