package dev.precept.processor.check;

import dev.precept.processor.model.ExclusionRule;
import dev.precept.processor.model.InvariantRule;
import dev.precept.processor.model.Rules;
import dev.precept.processor.model.Written;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text that is there says something. */
final class TextCheck implements RulesCheck {

    @Override
    public List<Finding> check(Rules rules) {
        List<Finding> findings = new ArrayList<>();
        for (InvariantRule rule : rules.invariants()) {
            if (rule.stableId().isEmpty() && !rule.id().explicit()) {
                findings.add(Finding.of(Message.RULE_TEXT_BLANK, rule.text().place(), "rule"));
            }
            addBlank("id", rule.id(), findings);
            addBlank("require", rule.require(), findings);
            addBlank("ensure", rule.ensure(), findings);
            addBlank("withheld", rule.withheld(), findings);
            rule.limits().forEach(limit -> {
                addBlank("sum", limit.sum(), findings);
                addBlank("of", limit.of(), findings);
            });
        }
        for (ExclusionRule rule : rules.exclusions()) {
            if (rule.stableId().isEmpty()) {
                findings.add(Finding.of(Message.RULE_TEXT_BLANK, rule.text().place(), "value"));
            }
            addBlank("phrases", rule.phrases(), findings);
            addBlank("when", rule.when(), findings);
        }
        return findings;
    }

    static void addBlank(String member, List<Written<String>> texts, List<Finding> findings) {
        texts.forEach(text -> addBlank(member, text, findings));
    }

    private static void addBlank(String member, Optional<Written<String>> text, List<Finding> findings) {
        text.ifPresent(written -> addBlank(member, written, findings));
    }

    static void addBlank(String member, Written<String> text, List<Finding> findings) {
        if (text.explicit() && text.value().isBlank()) {
            findings.add(Finding.of(Message.TEXT_BLANK, text.place(), member));
        }
    }
}
