package dev.precept.runtime.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the agent of this JVM says of itself. It is found by its name in the system loader, wherever this runtime is, and
 * answers in types of the JDK. An answer that is not understood is no agent: nothing is read into it.
 */
final class AgentView {

    private static final String REPORT = "dev.precept.agent.AgentReport";
    private static final System.Logger LOG = System.getLogger("dev.precept");

    private final Map<?, ?> answer;

    private AgentView(Map<?, ?> answer) {
        this.answer = answer;
    }

    /** How often its ledger has changed; 0 without an agent. */
    static long revision() {
        return ask("revision") instanceof Long revision ? revision : 0;
    }

    /** What it says now; empty without an agent. */
    static Optional<AgentView> now() {
        return ask("read") instanceof Map<?, ?> map && Integer.valueOf(1).equals(map.get("format"))
                ? Optional.of(new AgentView(map))
                : Optional.empty();
    }

    private static @Nullable Object ask(String question) {
        try {
            return Class.forName(REPORT, true, ClassLoader.getSystemClassLoader())
                    .getMethod(question)
                    .invoke(null);
        } catch (ClassNotFoundException absent) {
            return null;
        } catch (ReflectiveOperationException | LinkageError | RuntimeException unlike) {
            LOG.log(System.Logger.Level.WARNING, "The agent does not say what it did; it counts as absent", unlike);
            return null;
        }
    }

    AgentStatus status() {
        return new AgentStatus(
                text("version"),
                texts("configuration"),
                text("configurationHash"),
                list("loosened"),
                text("debugger"),
                text("attach"),
                list("agentsBefore"),
                list("agentsAfter"),
                list("nativeAgents"),
                texts("adapters"));
    }

    List<ToolStatus> tools() {
        List<ToolStatus> tools = new ArrayList<>();
        if (answer.get("tools") instanceof List<?> entries) {
            for (Object entry : entries) {
                if (entry instanceof Map<?, ?> tool) {
                    tools.add(new ToolStatus(
                            text(tool, "class"),
                            text(tool, "method"),
                            text(tool, "tool"),
                            text(tool, "loader"),
                            text(tool, "hash"),
                            guarding(text(tool, "weave")),
                            text(tool, "why")));
                }
            }
        }
        return tools;
    }

    /** A word that this version does not know is not a promise. */
    private static Guarding guarding(String weave) {
        for (Guarding each : Guarding.values()) {
            if (each.name().equals(weave)) {
                return each;
            }
        }
        return Guarding.NONE;
    }

    private String text(String key) {
        return text(answer, key);
    }

    private static String text(Map<?, ?> map, String key) {
        return map.get(key) instanceof String text ? text : "";
    }

    private List<String> list(String key) {
        List<String> texts = new ArrayList<>();
        if (answer.get(key) instanceof List<?> entries) {
            entries.forEach(entry -> texts.add(String.valueOf(entry)));
        }
        return List.copyOf(texts);
    }

    private Map<String, String> texts(String key) {
        Map<String, String> texts = new TreeMap<>();
        if (answer.get(key) instanceof Map<?, ?> entries) {
            entries.forEach((name, value) -> texts.put(String.valueOf(name), String.valueOf(value)));
        }
        return Map.copyOf(texts);
    }
}
