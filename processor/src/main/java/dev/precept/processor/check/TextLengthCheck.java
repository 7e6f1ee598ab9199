package dev.precept.processor.check;

import dev.precept.processor.model.AgentType;
import dev.precept.processor.model.ExclusionRule;
import dev.precept.processor.model.FailureAnswer;
import dev.precept.processor.model.InvariantRule;
import dev.precept.processor.model.LimitSpec;
import dev.precept.processor.model.Place;
import dev.precept.processor.model.Rules;
import dev.precept.processor.model.Written;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import dev.precept.processor.typing.GuardedClass;
import java.util.ArrayList;
import java.util.List;

/**
 * Every text that is written into a generated class fits into one of its constants, which holds 65 535 bytes (JVMS 4.4.7).
 * An annotation may well hold more while it is compiled, since javac counts only when it writes the class; and names of
 * classes and methods are put before an id, for which the rest is left. Clauses have a length of their own, far below.
 */
final class TextLengthCheck {

    /** Bytes in the form of class files. */
    static final int MOST = 60_000;

    private TextLengthCheck() {}

    static List<Finding> check(Rules rules) {
        List<Finding> findings = new ArrayList<>();
        for (InvariantRule rule : rules.invariants()) {
            add("rule", List.of(rule.text()), findings);
            add("id", List.of(rule.id()), findings);
            if (fits(rule.text().value()) && !rule.id().explicit()) {
                // In lower case some letters are longer.
                add("the id that rule becomes", rule.stableId(), rule.text().place(), findings);
            }
            add("withheld", rule.withheld(), findings);
            add("route", List.of(rule.route()), findings);
            rule.limits().forEach(limit -> add(limit, findings));
        }
        for (ExclusionRule rule : rules.exclusions()) {
            add("value", List.of(rule.text()), findings);
            if (fits(rule.text().value())) {
                add("the id that value becomes", rule.stableId(), rule.text().place(), findings);
            }
            add("route", List.of(rule.route()), findings);
            add("message", List.of(rule.message()), findings);
            add("phrases", rule.phrases(), findings);
        }
        for (FailureAnswer answer : rules.failures()) {
            add("route", List.of(answer.route()), findings);
            add("message", List.of(answer.message()), findings);
        }
        return findings;
    }

    /** The names in an agent's contract. */
    static List<Finding> ofAgent(AgentType agent) {
        List<Finding> findings = new ArrayList<>();
        add("id", List.of(agent.id()), findings);
        add("version", List.of(agent.version()), findings);
        add("only", agent.only(), findings);
        add("routes", agent.routes(), findings);
        return findings;
    }

    /** The names of tools. */
    static List<Finding> names(GuardedClass guarded) {
        List<Finding> findings = new ArrayList<>();
        guarded.source()
                .tools()
                .forEach(tool -> add("the name of a tool", tool.toolName(), Place.of(tool.element()), findings));
        return findings;
    }

    private static void add(LimitSpec limit, List<Finding> findings) {
        add("max", limit.max().stream().toList(), findings);
    }

    private static void add(String member, List<Written<String>> texts, List<Finding> findings) {
        texts.forEach(text -> add(member, text.value(), text.place(), findings));
    }

    private static void add(String member, String text, Place place, List<Finding> findings) {
        if (!fits(text)) {
            findings.add(Finding.of(
                    Message.TEXT_TOO_LONG, place, member, Long.toString(bytes(text)), Integer.toString(MOST)));
        }
    }

    private static boolean fits(String text) {
        return bytes(text) <= MOST;
    }

    /** As class files count: each UTF-16 unit by itself, and zero as two bytes. */
    private static long bytes(String text) {
        return text.chars()
                .mapToLong(c -> c == 0 || c > 0x7F ? c > 0x7FF ? 3 : 2 : 1)
                .sum();
    }
}
