package dev.precept.runtime.status;

import dev.precept.runtime.lines.Line;
import java.util.List;
import java.util.Map;

/**
 * The java agent of this JVM.
 *
 * @param version its version
 * @param configuration all its options with the values that hold; empty for an option without a value
 * @param configurationHash SHA-256 of these, in hexadecimal digits: two JVMs with one hash were told the same
 * @param loosened what is looser than the defaults, as {@code option=value}
 * @param debugger {@code none}, {@code jdwp}, or {@code unknown}
 * @param attach whether other agents can be attached while the JVM runs: {@code possible}, {@code off} or {@code unknown}
 * @param agentsBefore agents that were given before it, by the name of their jars
 * @param agentsAfter agents that were given after it
 * @param nativeAgents native agents, by name
 * @param adapters frameworks' classes that carry refusals to the model, and whether they are active
 */
public record AgentStatus(
        String version,
        Map<String, String> configuration,
        String configurationHash,
        List<String> loosened,
        String debugger,
        String attach,
        List<String> agentsBefore,
        List<String> agentsAfter,
        List<String> nativeAgents,
        Map<String, String> adapters) {

    /** In one line of {@code key=value} pairs, for a log. */
    public String line() {
        return new Line("agent")
                .add("version", version)
                .add("config-hash", configurationHash)
                .add("loosened", words(loosened))
                .add("debugger", debugger)
                .add("attach", attach)
                .add("agents-before", words(agentsBefore))
                .add("agents-after", words(agentsAfter))
                .add("native-agents", words(nativeAgents))
                .toString();
    }

    private static String words(List<String> names) {
        return names.isEmpty() ? "none" : String.join("+", names);
    }
}
