package dev.precept.processor.check;

import dev.precept.processor.model.InvariantRule;
import dev.precept.processor.model.Level;
import dev.precept.processor.model.PastSpec;
import dev.precept.processor.model.Rules;
import dev.precept.processor.model.Written;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** An order rule stands on a tool, names something, and has a time that can be kept. */
final class OrderCheck implements RulesCheck {

    @Override
    public List<Finding> check(Rules rules) {
        List<Finding> findings = new ArrayList<>();
        for (InvariantRule rule : rules.invariants()) {
            if (rules.level() == Level.AGENT) {
                misplaced("after", rule.after(), "", findings);
                misplaced("notAfter", rule.notAfter(), "!", findings);
            } else {
                rule.after().forEach(past -> add(past, findings));
                rule.notAfter().forEach(past -> add(past, findings));
            }
        }
        return findings;
    }

    private static void misplaced(String member, List<PastSpec> past, String not, List<Finding> findings) {
        if (!past.isEmpty()) {
            String asked = "happened('" + past.get(0).milestone().value() + "')";
            findings.add(Finding.of(
                    Message.ORDER_NOT_HERE,
                    past.get(0).place(),
                    member,
                    not.isEmpty() ? "tool == '…' || " + asked : not + asked));
        }
    }

    private static void add(PastSpec past, List<Finding> findings) {
        if (past.milestone().value().isBlank()) {
            findings.add(Finding.of(Message.MILESTONE_BLANK, past.place()));
        }
        past.within()
                .filter(within -> !isTime(within))
                .ifPresent(
                        within -> findings.add(Finding.of(Message.WITHIN_UNREADABLE, within.place(), within.value())));
    }

    private static boolean isTime(Written<String> within) {
        try {
            Duration duration = Duration.parse(within.value());
            return duration.compareTo(Duration.ZERO) > 0;
        } catch (DateTimeParseException unreadable) {
            // said by the caller, in the author's words
            return false;
        }
    }
}
