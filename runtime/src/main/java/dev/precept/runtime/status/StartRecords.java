package dev.precept.runtime.status;

import dev.precept.runtime.PreceptEvent;
import dev.precept.runtime.PreceptEvent.Phase;
import dev.precept.runtime.PreceptListener;
import dev.precept.runtime.contract.Verdict;
import dev.precept.runtime.session.Events;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells listeners what this JVM was started with: one record about the agent, one for each tool. A listener hears all that is
 * known when it is registered, and what became known since when a session is opened. Without an agent it hears of the tools
 * that a build wove, once a session was opened.
 */
public final class StartRecords {

    private static final Set<String> TOLD = new HashSet<>();
    private static long revision;

    private StartRecords() {}

    /** Tells a new listener all of it. */
    public static void tell(PreceptListener listener) {
        AgentView.now()
                .ifPresent(agent -> Events.tell(
                        listener, record("", Verdict.ALLOW, agent.status().line())));
        tools().forEach(tool -> Events.tell(listener, record(tool)));
    }

    /** Tells all listeners what is new. */
    public static synchronized void update() {
        long now = AgentView.revision();
        if (now != 0 && now == revision) {
            return;
        }
        revision = now;
        for (ToolStatus tool : tools()) {
            if (TOLD.add(tool.name() + tool.guarding())) {
                Events.tell(record(tool));
            }
        }
    }

    /** Without an agent, what builds wove. */
    private static List<ToolStatus> tools() {
        Optional<AgentView> agent = AgentView.now();
        return agent.isPresent()
                ? agent.get().tools()
                : Roster.here().alone().stream()
                        .filter(tool -> tool.guarding() == Guarding.BUILD)
                        .toList();
    }

    private static PreceptEvent record(ToolStatus tool) {
        boolean guarded = tool.guarding() != Guarding.REFUSED && tool.guarding() != Guarding.NONE;
        return record(tool.tool(), guarded ? Verdict.ALLOW : Verdict.BLOCK, tool.line());
    }

    private static PreceptEvent record(String tool, Verdict verdict, String detail) {
        return new PreceptEvent(Phase.START, Events.now(), "", "", "", tool, verdict, List.of(), detail, null);
    }
}
