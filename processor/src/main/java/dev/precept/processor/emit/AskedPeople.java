package dev.precept.processor.emit;

import dev.precept.processor.model.AgentType;
import dev.precept.processor.model.InvariantRule;
import dev.precept.processor.model.Sourced;
import dev.precept.processor.model.Written;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Whom an agent may have to ask, so that a runtime can find out at the start that somebody is missing. */
final class AskedPeople {

    /** What a runtime knows the session's own user by. */
    private static final String USER = "";

    private AskedPeople() {}

    /** The declared routes, and that to the session's own user if a rule of the agent or of one of its tools asks him. */
    static Set<String> routes(AgentType agent) {
        Set<String> routes = new LinkedHashSet<>();
        agent.routes().stream().map(Written::value).forEach(routes::add);
        if (Stream.concat(agent.rules().invariants().stream(), ofTools(agent)).anyMatch(InvariantRule::asksUsers)) {
            routes.add(USER);
        }
        return routes;
    }

    private static Stream<InvariantRule> ofTools(AgentType agent) {
        return agent.tools().stream()
                .flatMap(allowed -> allowed.declaring().stream())
                .flatMap(tools -> tools.tools().stream()
                        .flatMap(tool -> Sourced.invariants(tools, tool).stream())
                        .map(Sourced::rule));
    }
}
