package dev.precept.processor.export;

import dev.precept.processor.clause.TypedClause;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.typing.GuardLimit;
import dev.precept.processor.typing.GuardRule;
import dev.precept.processor.typing.GuardedAgent;
import dev.precept.processor.typing.GuardedTool;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tools, agents and rules as members of JSON; {@code docs/guide/clause-model.md} names the members. */
final class ToolModel {

    private ToolModel() {}

    static Map<String, Object> of(ToolClass source, GuardedTool tool) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("tool", tool.method().toolName());
        members.put("type", source.binaryName());
        members.put("method", tool.method().name());
        members.put("descriptor", tool.method().descriptor());
        members.put("contractHash", source.hash());
        members.put("concrete", !tool.method().isAbstract());
        tool.method().effect().ifPresent(effect -> {
            members.put("effect", effect.effect().name());
            members.put("egress", effect.egress());
        });
        members.put(
                "parameters",
                tool.method().parameters().stream()
                        .map(parameter -> Map.<String, Object>of("name", parameter.name()))
                        .toList());
        members.put("rules", tool.rules().stream().map(ToolModel::rule).toList());
        return members;
    }

    static Map<String, Object> of(GuardedAgent agent) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("agent", agent.source().id().value());
        members.put("version", agent.source().version().value());
        members.put("type", agent.source().binaryName());
        members.put("rules", agent.rules().stream().map(ToolModel::rule).toList());
        return members;
    }

    private static Map<String, Object> rule(GuardRule rule) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("kind", rule.exclusion() ? "outOfScope" : "invariant");
        members.put("id", rule.id());
        members.put("text", rule.text());
        members.put("otherwise", rule.otherwise().name());
        putUnlessEmpty(members, "route", rule.route());
        putUnlessEmpty(members, "message", rule.message());
        members.put("mechanisms", rule.mechanisms());
        if (rule.asksForAuthority()) {
            members.put("authority", rule.authority().name());
        }
        members.put("parameters", rule.parameters());
        members.put("when", clauses(rule.when()));
        members.put("require", clauses(rule.require()));
        members.put("ensure", clauses(rule.ensure()));
        members.put("limits", rule.limits().stream().map(ToolModel::limit).toList());
        members.put(
                "enforcers",
                rule.enforcers().stream()
                        .map(enforcer -> enforcer.getQualifiedName().toString())
                        .toList());
        return members;
    }

    private static Map<String, Object> limit(GuardLimit limit) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("budget", limit.budget());
        if (limit.calls() >= 0) {
            members.put("calls", limit.calls());
        }
        limit.max().ifPresent(max -> members.put("max", max));
        limit.sum().ifPresent(sum -> members.put("sum", clause(sum)));
        limit.of().ifPresent(of -> members.put("of", clause(of)));
        return members;
    }

    private static List<Map<String, Object>> clauses(List<TypedClause> clauses) {
        return clauses.stream().map(ToolModel::clause).toList();
    }

    static Map<String, Object> clause(TypedClause clause) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("text", clause.text());
        members.put("parameters", List.copyOf(clause.parameters()));
        members.put("facts", List.copyOf(clause.facts()));
        members.put(
                "ambient",
                clause.ambient().stream()
                        .map(ambient -> ambient.name().toLowerCase(Locale.ROOT))
                        .toList());
        members.put("readsResult", clause.readsResult());
        members.put("root", NodeModel.of(clause.root()));
        return members;
    }

    private static void putUnlessEmpty(Map<String, Object> members, String name, String value) {
        if (!value.isEmpty()) {
            members.put(name, value);
        }
    }
}
