package dev.precept.processor.check;

import dev.precept.Action;
import dev.precept.processor.clause.TypedClause;
import dev.precept.processor.evaluate.Outcome;
import dev.precept.processor.model.ExclusionRule;
import dev.precept.processor.model.InvariantRule;
import dev.precept.processor.model.Parameter;
import dev.precept.processor.model.Place;
import dev.precept.processor.model.Rules;
import dev.precept.processor.model.Written;
import dev.precept.processor.reason.Reasoner.Wish;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import dev.precept.processor.typing.GuardRule;
import dev.precept.processor.typing.GuardedAgent;
import dev.precept.processor.typing.GuardedTool;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A clause of a tool or of an agent, as those look at it who compare it with others.
 *
 * @param rule the rule that it belongs to
 * @param kind where it stands in the rule
 * @param clause the clause
 * @param place where it is written; empty for an inherited one, of which is spoken there
 * @param names what the parameters that it names are called in the tool itself
 */
record ToolClause(GuardRule rule, Kind kind, TypedClause clause, Optional<Place> place, Map<String, String> names) {

    enum Kind {
        REQUIRE,
        ENSURE,
        WHEN
    }

    /** All clauses of a tool that are conditions, rule by rule. */
    static List<ToolClause> of(GuardedTool tool) {
        return of(tool.rules(), tool.method().rules(), tool.method().parameters());
    }

    /** All clauses of an agent, rule by rule. */
    static List<ToolClause> of(GuardedAgent agent) {
        return of(agent.rules(), agent.source().rules(), List.of());
    }

    private static List<ToolClause> of(List<GuardRule> rules, Rules here, List<Parameter> own) {
        List<ToolClause> all = new ArrayList<>();
        for (GuardRule rule : rules) {
            rule.when().forEach(clause -> all.add(of(here, own, rule, Kind.WHEN, clause)));
            rule.require().forEach(clause -> all.add(of(here, own, rule, Kind.REQUIRE, clause)));
            rule.ensure().forEach(clause -> all.add(of(here, own, rule, Kind.ENSURE, clause)));
        }
        return all;
    }

    private static ToolClause of(Rules here, List<Parameter> own, GuardRule rule, Kind kind, TypedClause clause) {
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < Math.min(own.size(), rule.parameters().size()); i++) {
            if (!rule.parameters().get(i).equals(own.get(i).name())) {
                names.put(rule.parameters().get(i), own.get(i).name());
            }
        }
        Optional<Place> place = written(here, rule, kind)
                .filter(text -> text.value().equals(clause.text()))
                .map(Written::place)
                .findFirst();
        return new ToolClause(rule, kind, clause, place, names);
    }

    private static Stream<Written<String>> written(Rules here, GuardRule rule, Kind kind) {
        if (kind == Kind.WHEN) {
            return here.exclusions().stream()
                    .filter(exclusion -> exclusion.stableId().equals(rule.id()))
                    .map(ExclusionRule::when)
                    .flatMap(List::stream);
        }
        return here.invariants().stream()
                .filter(invariant -> invariant.stableId().equals(rule.id()))
                .map((InvariantRule invariant) -> kind == Kind.REQUIRE ? invariant.require() : invariant.ensure())
                .flatMap(List::stream);
    }

    /** Whether a call that fails it is refused by nobody's leave. */
    boolean refuses() {
        return rule.otherwise() != Action.CONFIRM && rule.otherwise() != Action.ESCALATE;
    }

    /** What it comes to in a call that passes. */
    Outcome passing() {
        return Outcome.of(kind != Kind.WHEN);
    }

    Wish wish(Outcome outcome) {
        return new Wish(clause.root(), outcome, names);
    }

    /** Whether examples may use its names. */
    boolean hasOwnNames() {
        return names.isEmpty();
    }

    Finding finding(Message message, Place where, String... words) {
        return Finding.of(message, where, words)
                .quoting(clause.text(), 0, clause.text().length());
    }
}
