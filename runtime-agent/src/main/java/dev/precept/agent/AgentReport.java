package dev.precept.agent;

import dev.precept.agent.config.Configuration;
import dev.precept.agent.jvm.Surroundings;
import dev.precept.agent.ledger.Fault;
import dev.precept.agent.ledger.Ledger;
import dev.precept.agent.ledger.LedgerEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the agent can say of itself, for the runtimes of the applications in this JVM. They are in other class loaders, each
 * with its own classes, so they find this class by its name in the system loader and get nothing but types of the JDK.
 */
public final class AgentReport {

    /** Grows when a reader of an older version would misunderstand something. */
    private static final int FORMAT = 1;

    private static volatile @Nullable AgentReport current;

    private final String version;
    private final Configuration configuration;
    private final Surroundings surroundings;
    private final Ledger ledger;

    AgentReport(String version, Configuration configuration, Surroundings surroundings, Ledger ledger) {
        this.version = version;
        this.configuration = configuration;
        this.surroundings = surroundings;
        this.ledger = ledger;
    }

    /** Makes it the one that is read; there is one agent in a JVM. */
    void publish() {
        current = this;
    }

    /** How often the ledger has changed; 0 in a JVM whose agent did not start. */
    public static long revision() {
        AgentReport report = current;
        return report == null ? 0 : 1 + report.ledger.revision();
    }

    /** All of it as texts, numbers, lists and maps; empty in a JVM whose agent did not start. */
    public static Map<String, Object> read() {
        AgentReport report = current;
        return report == null ? Map.of() : report.map();
    }

    private Map<String, Object> map() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("format", FORMAT);
        map.put("version", version);
        map.put("configuration", Map.copyOf(configuration.effective()));
        map.put("configurationHash", configuration.hash());
        map.put("loosened", List.copyOf(configuration.loosened()));
        map.put("selfTest", "passed"); // Otherwise this JVM would not have started.
        map.put("debugger", surroundings.debugger());
        map.put("attach", surroundings.attach());
        map.put("agentsBefore", List.copyOf(surroundings.before()));
        map.put("agentsAfter", List.copyOf(surroundings.after()));
        map.put("nativeAgents", List.copyOf(surroundings.others()));
        map.put("adapters", ledger.adapters());
        List<Map<String, String>> tools = new ArrayList<>();
        for (LedgerEntry entry : ledger.entries()) {
            tools.add(tool(entry));
        }
        map.put("tools", tools);
        return map;
    }

    private static Map<String, String> tool(LedgerEntry entry) {
        Fault fault = entry.fault();
        Map<String, String> tool = new LinkedHashMap<>();
        tool.put("class", entry.toolClass());
        tool.put("method", entry.method());
        tool.put("tool", entry.tool());
        tool.put("loader", entry.loader());
        tool.put("hash", entry.hash());
        tool.put("weave", entry.weave().name());
        tool.put("why", fault == null ? "" : fault.what() + " (" + fault.code().code() + ')');
        return tool;
    }
}
