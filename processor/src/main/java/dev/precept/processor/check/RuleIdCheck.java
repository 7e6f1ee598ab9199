package dev.precept.processor.check;

import dev.precept.processor.model.AgentType;
import dev.precept.processor.model.InvariantRule;
import dev.precept.processor.model.Place;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.model.ToolMethod;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import dev.precept.processor.typing.GuardedClass;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Among the rules that judge one call every id is one rule's only. */
final class RuleIdCheck implements ToolsCheck {

    private record Identified(String id, Place place) {}

    @Override
    public List<Finding> check(GuardedClass guarded) {
        ToolClass tools = guarded.source();
        Set<String> ofClass = new HashSet<>();
        List<Finding> findings =
                new ArrayList<>(twice(invariants(tools.rules().invariants()), ofClass, simpleName(tools)));
        for (ToolMethod tool : tools.tools()) {
            Stream<Identified> exclusions = tool.rules().exclusions().stream()
                    .map(rule -> new Identified(rule.stableId(), rule.text().place()));
            findings.addAll(twice(
                    Stream.concat(invariants(tool.rules().invariants()), exclusions),
                    new HashSet<>(ofClass),
                    tool.name()));
        }
        return findings;
    }

    /** Those of an agent's rules that judge calls; an exclusion that only reads requests is known by its words. */
    static List<Finding> ofAgent(AgentType agent) {
        Stream<Identified> exclusions = agent.rules().exclusions().stream()
                .filter(rule -> !rule.when().isEmpty())
                .map(rule -> new Identified(rule.stableId(), rule.text().place()));
        return twice(
                Stream.concat(invariants(agent.rules().invariants()), exclusions),
                new HashSet<>(),
                agent.element().getSimpleName().toString());
    }

    private static Stream<Identified> invariants(List<InvariantRule> rules) {
        return rules.stream()
                .map(rule -> new Identified(
                        rule.stableId(),
                        rule.id().explicit() ? rule.id().place() : rule.text().place()));
    }

    private static List<Finding> twice(Stream<Identified> rules, Set<String> taken, String owner) {
        return rules.filter(rule -> !rule.id().isBlank() && !taken.add(rule.id()))
                .map(rule -> Finding.of(Message.RULE_ID_TWICE, rule.place(), owner, rule.id()))
                .toList();
    }

    private static String simpleName(ToolClass tools) {
        return tools.element().getSimpleName().toString();
    }
}
