package dev.precept.agent;

import dev.precept.agent.config.AgentOptions;
import dev.precept.agent.config.Configuration;
import dev.precept.agent.index.ToolIndex;
import dev.precept.agent.jvm.Surroundings;
import dev.precept.agent.ledger.Line;
import java.util.Map;

/** What the agent says when it has started, in one line. */
final class StartLine {

    private StartLine() {}

    /** Whether it is said: a JVM in which something is loosened says so in any case. */
    static boolean isSaid(AgentOptions options) {
        return !options.quiet() || !options.configuration().loosened().isEmpty();
    }

    static String of(
            String version, ToolIndex index, int faults, Configuration configuration, Surroundings surroundings) {
        Line line = new Line("start")
                .add("version", version)
                .add("tool-classes", Integer.toString(index.entries().size()))
                .add("tools", Integer.toString(index.tools()))
                .add("faults", Integer.toString(faults))
                .add("self-test", "passed")
                .add("debugger", surroundings.debugger())
                .add("attach", surroundings.attach())
                .add("agents-before", Surroundings.words(surroundings.before()))
                .add("agents-after", Surroundings.words(surroundings.after()))
                .add("native-agents", Surroundings.words(surroundings.others()))
                .add("config-hash", configuration.hash());
        for (Map.Entry<String, String> said : configuration.said().entrySet()) {
            line.add("option." + said.getKey(), said.getValue());
        }
        if (!configuration.loosened().isEmpty()) {
            line.add("loosened", String.join("+", configuration.loosened()));
        }
        return line.toString();
    }
}
