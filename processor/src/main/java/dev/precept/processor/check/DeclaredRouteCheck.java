package dev.precept.processor.check;

import dev.precept.processor.clause.Nearest;
import dev.precept.processor.discover.SourceTypes;
import dev.precept.processor.model.AgentType;
import dev.precept.processor.model.AllowedClass;
import dev.precept.processor.model.Rules;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.model.ToolMethod;
import dev.precept.processor.model.Written;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every route that an agent or one of its tools uses is one that the agent declares. */
final class DeclaredRouteCheck implements AgentCheck {

    private final SourceTypes sources;

    DeclaredRouteCheck(SourceTypes sources) {
        this.sources = sources;
    }

    @Override
    public List<Finding> check(AgentType agent) {
        List<Finding> findings = new ArrayList<>();
        undeclared(agent.rules(), agent)
                .forEach(route -> findings.add(Finding.of(
                                Message.ROUTE_UNDECLARED,
                                route.place(),
                                route.value(),
                                name(agent),
                                answer(route, agent))
                        .suggesting(Nearest.to(route.value(), routes(agent)))));
        for (AllowedClass allowed : agent.tools()) {
            for (ToolClass tools : allowed.declaring()) {
                findings.addAll(ofTools(tools, allowed, agent));
            }
        }
        return findings.stream().distinct().toList();
    }

    private List<Finding> ofTools(ToolClass tools, AllowedClass allowed, AgentType agent) {
        Stream<Written<String>> undeclared = Stream.concat(
                undeclared(tools.rules(), agent),
                tools.tools().stream().map(ToolMethod::rules).flatMap(rules -> undeclared(rules, agent)));
        // A class file has no lines to point at: there the agent's own mention of the class is the nearest place.
        boolean source = sources.holds(tools.element());
        return undeclared
                .map(route -> Finding.of(
                                source ? Message.ROUTE_UNDECLARED : Message.ROUTE_UNDECLARED_ELSEWHERE,
                                source ? route.place() : allowed.place(),
                                route.value(),
                                name(agent),
                                answer(route, agent),
                                tools.element().getSimpleName().toString())
                        .suggesting(Nearest.to(route.value(), routes(agent))))
                .toList();
    }

    private static Stream<Written<String>> undeclared(Rules rules, AgentType agent) {
        Set<String> declared = routes(agent);
        return Stream.of(
                        rules.invariants().stream().map(rule -> rule.route()),
                        rules.exclusions().stream().map(rule -> rule.route()),
                        rules.failures().stream().map(answer -> answer.route()))
                .flatMap(routes -> routes)
                .filter(route -> !route.value().isBlank() && !declared.contains(route.value()));
    }

    private static Set<String> routes(AgentType agent) {
        return agent.routes().stream().map(Written::value).collect(Collectors.toSet());
    }

    /** What was probably meant first: a misspelt route that is declared leads to nobody. */
    private static String answer(Written<String> route, AgentType agent) {
        String add = "add it to routes of @AgentContract";
        String known = Nearest.to(route.value(), routes(agent))
                .orElseGet(() -> agent.routes().stream().map(Written::value).collect(Collectors.joining("\" or \"")));
        return known.isEmpty()
                ? add
                : "write \"" + known + "\"; only if \"" + route.value() + "\" is a new route, " + add;
    }

    private static String name(AgentType agent) {
        return agent.element().getSimpleName().toString();
    }
}
