package dev.precept.processor.check;

import dev.precept.Condition;
import dev.precept.processor.model.FailureAnswer;
import dev.precept.processor.model.Inherited;
import dev.precept.processor.model.Place;
import dev.precept.processor.model.Rules;
import dev.precept.processor.model.Sourced;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.model.ToolMethod;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import dev.precept.processor.typing.GuardedClass;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A rule that is inherited stays what it is: nothing below has another one of its name, and no answer is left to chance. */
final class InheritedRuleCheck implements ToolsCheck {

    @Override
    public List<Finding> check(GuardedClass guarded) {
        ToolClass tools = guarded.source();
        Map<Place, Finding> findings = new LinkedHashMap<>();
        for (ToolMethod tool : tools.tools()) {
            String name = tools.element().getSimpleName() + "." + tool.name();
            List<Sourced<?>> rules = new ArrayList<>(Sourced.invariants(tools, tool));
            rules.addAll(Sourced.exclusions(tools, tool));
            for (Sourced<?> rule : rules) {
                rules.stream()
                        .filter(other ->
                                rule.rule().stableId().equals(other.rule().stableId()))
                        .filter(other -> !rule.saysTheSameAs(other))
                        .findFirst()
                        .flatMap(other -> collision(rule, other, tool, name))
                        .ifPresent(finding -> findings.putIfAbsent(finding.place(), finding));
            }
            answers(tools, tool, name).ifPresent(finding -> findings.putIfAbsent(finding.place(), finding));
        }
        return List.copyOf(findings.values());
    }

    private static Optional<Finding> collision(Sourced<?> rule, Sourced<?> other, ToolMethod tool, String name) {
        String id = rule.rule().stableId();
        if (rule.from().isEmpty()) {
            return other.from()
                    .map(from -> Finding.of(
                            Message.RULE_REPLACED,
                            rule.rule().place(),
                            Sourced.ownerOf(rule, name),
                            id,
                            Sourced.ownerOf(other, from.name())));
        } else if (other.from().isEmpty()
                || rule.from().equals(other.from())
                || rule.isBelow(other)
                || other.isBelow(rule)) {
            // The first is said of the other rule; the rest where both meet for the first time.
            return Optional.empty();
        }
        return Optional.of(Finding.of(
                Message.RULES_COLLIDE,
                Place.of(tool.element()),
                name,
                id,
                Sourced.ownerOf(rule, rule.from().get().name()),
                Sourced.ownerOf(other, other.from().get().name())));
    }

    private static Optional<Finding> answers(ToolClass tools, ToolMethod tool, String name) {
        Set<Condition> answered = EnumSet.noneOf(Condition.class);
        tool.rules().failures().forEach(answer -> answered.add(answer.on().value()));
        return answers(tool, name, answered, from -> from.tool().rules()).or(() -> {
            tools.rules().failures().forEach(answer -> answered.add(answer.on().value()));
            return answers(tool, name, answered, from -> from.from().rules());
        });
    }

    private static Optional<Finding> answers(
            ToolMethod tool, String name, Set<Condition> answered, Function<Inherited, Rules> part) {
        Map<Inherited, FailureAnswer> found = new LinkedHashMap<>();
        for (Condition condition : open(answered)) {
            found.clear();
            for (Inherited from : tool.inherited()) {
                part.apply(from).failures().stream()
                        .filter(answer -> answer.on().value() == condition)
                        .findFirst()
                        .ifPresent(answer -> found.put(from, answer));
            }
            List<Inherited> nearest = found.keySet().stream()
                    .filter(from -> found.keySet().stream().noneMatch(other -> other.isBelow(from)))
                    .toList();
            for (Inherited other : nearest) {
                FailureAnswer first = found.get(nearest.get(0));
                FailureAnswer second = found.get(other);
                if (first != null && second != null && !first.agreesWith(second)) {
                    return Optional.of(Finding.of(
                            Message.ANSWERS_COLLIDE,
                            Place.of(tool.element()),
                            name,
                            condition.name(),
                            nearest.get(0).name(),
                            other.name()));
                }
            }
            if (!found.isEmpty()) {
                answered.add(condition);
            }
        }
        return Optional.empty();
    }

    private static Set<Condition> open(Set<Condition> answered) {
        Set<Condition> open = EnumSet.allOf(Condition.class);
        open.removeAll(answered);
        return open;
    }
}
