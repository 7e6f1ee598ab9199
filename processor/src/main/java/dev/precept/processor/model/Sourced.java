package dev.precept.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A rule that judges a tool, and where it comes from.
 *
 * @param rule the rule
 * @param level whether it stands on a method or on its class
 * @param parameters the names of the parameters that its clauses speak of, by position
 * @param from the tool that the rule is inherited from; empty for one of the tool itself and of its class
 */
public record Sourced<R extends IdentifiedRule>(
        R rule, Level level, List<String> parameters, Optional<Inherited> from) {

    /** Copies what it is given. */
    public Sourced {
        parameters = List.copyOf(parameters);
    }

    /** All invariants of a tool: of the method, of those whose place it takes, of its class, of their classes. */
    public static List<Sourced<InvariantRule>> invariants(ToolClass tools, ToolMethod tool) {
        List<Sourced<InvariantRule>> all = method(tool, Rules::invariants);
        tools.rules().invariants().forEach(rule -> all.add(own(rule, Level.CLASS, tool)));
        for (Inherited parent : tool.inherited()) {
            parent.from().rules().invariants().forEach(rule -> all.add(inherited(rule, Level.CLASS, parent)));
        }
        return List.copyOf(all);
    }

    /**
     * All exclusions of a tool: of the method, of those whose place it takes, and as far as they judge calls, of its class
     * and of their classes.
     */
    public static List<Sourced<ExclusionRule>> exclusions(ToolClass tools, ToolMethod tool) {
        List<Sourced<ExclusionRule>> all = method(tool, Rules::exclusions);
        judging(tools.rules()).forEach(rule -> all.add(own(rule, Level.CLASS, tool)));
        for (Inherited parent : tool.inherited()) {
            judging(parent.from().rules()).forEach(rule -> all.add(inherited(rule, Level.CLASS, parent)));
        }
        return List.copyOf(all);
    }

    private static List<ExclusionRule> judging(Rules ofClass) {
        return ofClass.exclusions().stream()
                .filter(rule -> !rule.when().isEmpty())
                .toList();
    }

    /**
     * The rules without those that say again what another one says. A budget stays where it was declared: a rule that
     * repeats an inherited one shares its budget, and two that come from different places keep both.
     */
    public static <R extends IdentifiedRule> List<Sourced<R>> merged(List<Sourced<R>> rules, Predicate<R> hasBudget) {
        List<Sourced<R>> kept = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            Sourced<R> rule = rules.get(i);
            List<Sourced<R>> before = rules.subList(0, i);
            boolean repeats;
            if (!hasBudget.test(rule.rule)) {
                repeats = rules.stream().anyMatch(other -> rule.isBelow(other) && rule.saysTheSameAs(other))
                        || before.stream().anyMatch(other -> !other.isBelow(rule) && rule.saysTheSameAs(other));
            } else {
                repeats = rule.level == Level.METHOD
                        && rules.stream().anyMatch(other -> rule.isBelow(other) && rule.saysTheSameAs(other));
            }
            if (!repeats) {
                kept.add(rule);
            }
        }
        return kept;
    }

    /** Whether the rule stands on something that takes the place of what the other stands on. */
    public boolean isBelow(Sourced<?> other) {
        return other.from.isPresent() && (from.isEmpty() || from.get().isBelow(other.from.get()));
    }

    /** Whether two rules promise the same of a call. */
    public boolean saysTheSameAs(Sourced<?> other) {
        return level == other.level
                && parameters.equals(other.parameters)
                && rule.stableId().equals(other.rule.stableId())
                && rule.content().equals(other.rule.content());
    }

    /** What the rule stands on, given the type and the method: the type alone for a rule of the class. */
    public static String ownerOf(Sourced<?> rule, String method) {
        return rule.level == Level.CLASS ? method.substring(0, method.indexOf('.')) : method;
    }

    private static <R extends IdentifiedRule> List<Sourced<R>> method(ToolMethod tool, Function<Rules, List<R>> part) {
        List<Sourced<R>> all = new ArrayList<>();
        part.apply(tool.rules()).forEach(rule -> all.add(own(rule, Level.METHOD, tool)));
        for (Inherited parent : tool.inherited()) {
            part.apply(parent.tool().rules()).forEach(rule -> all.add(inherited(rule, Level.METHOD, parent)));
        }
        return all;
    }

    private static <R extends IdentifiedRule> Sourced<R> own(R rule, Level level, ToolMethod tool) {
        List<String> names = tool.parameters().stream().map(Parameter::name).toList();
        return new Sourced<>(rule, level, names, Optional.empty());
    }

    private static <R extends IdentifiedRule> Sourced<R> inherited(R rule, Level level, Inherited parent) {
        return new Sourced<>(rule, level, parent.parameterNames(), Optional.of(parent));
    }
}
