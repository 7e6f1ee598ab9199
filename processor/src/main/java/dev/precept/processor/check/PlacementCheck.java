package dev.precept.processor.check;

import dev.precept.processor.model.InvariantRule;
import dev.precept.processor.model.Level;
import dev.precept.processor.model.LimitSpec;
import dev.precept.processor.model.Rules;
import dev.precept.processor.model.Written;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import java.util.ArrayList;
import java.util.List;

/** A mechanism stands where it can work: clauses where there are names for them, {@code withheld} on the agent. */
final class PlacementCheck implements RulesCheck {

    @Override
    public List<Finding> check(Rules rules) {
        List<Finding> findings = new ArrayList<>();
        String here = Levels.words(rules.level());
        boolean onTools = rules.level() != Level.AGENT;
        for (InvariantRule rule : rules.invariants()) {
            if (rules.level() != Level.AGENT) {
                addFirst(Message.WITHHELD_NOT_HERE, rule.withheld(), findings, here);
            } else if (!rule.enforcers().isEmpty()) {
                findings.add(Finding.of(
                        Message.ENFORCER_NOT_HERE, rule.enforcers().get(0).place()));
            }
            if (!onTools) {
                addFirst(Message.ENSURE_NOT_HERE, rule.ensure(), findings);
                rule.limits().forEach(limit -> addClauses(limit, here, findings));
            }
        }
        return findings;
    }

    private static void addClauses(LimitSpec limit, String here, List<Finding> findings) {
        if (limit.sum().isPresent()) {
            addFirst(Message.SUM_NOT_HERE, limit.sum().stream().toList(), findings, "sum", here);
        } else {
            addFirst(Message.SUM_NOT_HERE, limit.of().stream().toList(), findings, "of", here);
        }
    }

    private static void addFirst(
            Message message, List<Written<String>> written, List<Finding> findings, String... names) {
        written.stream().findFirst().ifPresent(first -> findings.add(Finding.of(message, first.place(), names)));
    }
}
