package dev.precept.processor.check;

import dev.precept.processor.clause.ClauseCompiler;
import dev.precept.processor.clause.ClauseFault;
import dev.precept.processor.model.AgentType;
import dev.precept.processor.model.FactMethod;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.model.ToolMethod;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import dev.precept.processor.typing.FaultyClause;
import dev.precept.processor.typing.GuardedAgent;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every clause of an agent holds together. One that speaks of arguments or facts says where it belongs. */
final class AgentClauseCheck {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    List<Finding> check(GuardedAgent agent) {
        return agent.faults().stream()
                .map(faulty -> misplaced(faulty, agent.source()).orElseGet(() -> ClauseCheck.plain(faulty)))
                .toList();
    }

    private static Optional<Finding> misplaced(FaultyClause faulty, AgentType agent) {
        Matcher name = NAME.matcher(faulty.part());
        if (faulty.fault().kind() != ClauseFault.Kind.UNKNOWN_NAME || !name.lookingAt()) {
            return Optional.empty();
        }
        List<ToolClass> classes = agent.tools().stream()
                .flatMap(allowed -> allowed.declaring().stream())
                .distinct()
                .toList();
        List<String> taking = classes.stream()
                .flatMap(tools -> taking(name.group(), tools))
                .distinct()
                .toList();
        if (!taking.isEmpty()) {
            return Optional.of(finding(faulty, name.group() + " is a parameter of " + some(taking), some(taking)));
        }
        List<String> looking = classes.stream()
                .filter(tools -> tools.facts().stream().map(FactMethod::name).anyMatch(name.group()::equals))
                .map(AgentClauseCheck::name)
                .distinct()
                .toList();
        return looking.isEmpty()
                ? Optional.empty()
                : Optional.of(finding(
                        faulty, name.group() + " is a fact of " + some(looking), "the tools of " + some(looking)));
    }

    private static Finding finding(FaultyClause faulty, String what, String where) {
        return ClauseCheck.quoting(
                faulty,
                Finding.of(
                        Message.CLAUSE_NAME,
                        faulty.clause().place(),
                        what + ", and a rule of an agent judges the calls of all its tools",
                        "move the rule to " + where + "; on the agent, use caller, now, session and tool"));
    }

    private static Stream<String> taking(String name, ToolClass tools) {
        return tools.tools().stream()
                .filter(tool -> tool.parameters().stream()
                        .map(parameter -> ClauseCompiler.nameInClauses(parameter.name()))
                        .anyMatch(name::equals))
                .map(ToolMethod::name)
                .map(tool -> name(tools) + '.' + tool);
    }

    private static String name(ToolClass tools) {
        return tools.element().getSimpleName().toString();
    }

    /** A few are enough to know what is meant. */
    private static String some(List<String> names) {
        String first = names.stream().limit(3).collect(Collectors.joining(", "));
        return names.size() > 3 ? first + " and others" : first;
    }
}
