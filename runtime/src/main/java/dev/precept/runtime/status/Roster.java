package dev.precept.runtime.status;

import dev.precept.runtime.contract.AgentModel;
import dev.precept.runtime.guard.Weaver;
import dev.precept.runtime.guard.Woven;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * The tools of agents whose sessions were opened here, or of which somebody asked: what stands on the classes themselves.
 * Holds texts and no classes, so that it keeps no application in memory.
 */
public final class Roster {

    private static final Roster HERE = new Roster();

    private final Map<String, ToolStatus> seen = new ConcurrentSkipListMap<>();

    Roster() {}

    /** That of this class loader's runtime. */
    public static Roster here() {
        return HERE;
    }

    /** Looks at every tool class of an agent. */
    public void look(AgentModel agent, ClassLoader loader) {
        for (String name : agent.tools()) {
            try {
                look(Class.forName(name, false, loader));
            } catch (ClassNotFoundException | LinkageError missing) {
                put(new ToolStatus(name, "", "", "", "", Guarding.NONE, "its class cannot be loaded"));
            }
        }
    }

    private void look(Class<?> tool) {
        String loader = label(tool.getClassLoader());
        Woven woven = tool.getDeclaredAnnotation(Woven.class);
        if (woven == null) {
            put(new ToolStatus(tool.getName(), "", "", loader, "", Guarding.NONE, "its class was not woven"));
            return;
        }
        Guarding by = woven.by() == Weaver.BUILD ? Guarding.BUILD : Guarding.AGENT;
        for (String method : woven.tools()) {
            put(new ToolStatus(tool.getName(), method, "", loader, woven.hash(), by, ""));
        }
        for (String method : woven.refused()) {
            put(new ToolStatus(
                    tool.getName(),
                    method,
                    "",
                    loader,
                    woven.hash(),
                    Guarding.REFUSED,
                    "no guard could be had for it"));
        }
    }

    private void put(ToolStatus tool) {
        seen.put(tool.name(), tool);
    }

    /** As the agent calls loaders. */
    static String label(@Nullable ClassLoader loader) {
        if (loader == null) {
            return "boot";
        }
        return loader == ClassLoader.getSystemClassLoader()
                ? "app"
                : loader.getClass().getName() + '@' + Integer.toHexString(System.identityHashCode(loader));
    }

    /**
     * With what the agent wrote down, which knows more of each tool. A class that is marked as woven and that the agent did not
     * write down was woven by nobody whom the agent believes.
     */
    List<ToolStatus> with(AgentView agent) {
        Map<String, ToolStatus> all = new TreeMap<>();
        for (ToolStatus tool : agent.tools()) {
            all.put(tool.name(), tool);
        }
        for (ToolStatus tool : seen.values()) {
            boolean claims = tool.guarding() == Guarding.BUILD || tool.guarding() == Guarding.AGENT;
            all.putIfAbsent(
                    tool.name(),
                    claims ? tool.bare("its class says that it was woven, and the agent knows nothing of it") : tool);
        }
        return new ArrayList<>(all.values());
    }

    /** Without an agent: only what a build wove is woven. */
    List<ToolStatus> alone() {
        List<ToolStatus> all = new ArrayList<>();
        for (ToolStatus tool : seen.values()) {
            all.add(
                    tool.guarding() == Guarding.AGENT
                            ? tool.bare("its class says that an agent wove it, and there is none")
                            : tool);
        }
        return all;
    }
}
