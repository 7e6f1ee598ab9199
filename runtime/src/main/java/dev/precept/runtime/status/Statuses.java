package dev.precept.runtime.status;

import dev.precept.runtime.halt.Halt;
import dev.precept.runtime.halt.HaltTarget;
import dev.precept.runtime.halt.Halts;
import dev.precept.runtime.status.RuntimeStatus.Health;
import dev.precept.runtime.store.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts together what this JVM knows of itself. */
public final class Statuses {

    private Statuses() {}

    /** As it is now. */
    public static RuntimeStatus now() {
        Optional<AgentView> agent = AgentView.now();
        List<ToolStatus> tools = agent.map(Roster.here()::with).orElseGet(Roster.here()::alone);
        Halts halts = Halts.here();
        Halt everything = halts.stopping("", "", "");
        return of(agent.map(AgentView::status), tools, halts.all(), everything, Stores.registered() != null);
    }

    static RuntimeStatus of(
            Optional<AgentStatus> agent,
            List<ToolStatus> tools,
            List<Halt> halts,
            @Nullable Halt everything,
            boolean store) {
        Health health = Health.SERVING;
        List<String> reasons = new ArrayList<>();
        if (agent.isEmpty() && tools.isEmpty()) {
            health = Health.UNKNOWN;
            reasons.add("there is no agent in this JVM, and no tool was met yet");
        }
        for (Halt halt : halts) {
            if (!halt.target().equals(new HaltTarget.Everything())) {
                health = Health.LIMITED;
                reasons.add("halted: " + halt.target() + ": " + halt.reason());
            }
        }
        for (ToolStatus tool : tools) {
            if (tool.guarding() == Guarding.REFUSED) {
                health = Health.LIMITED;
                reasons.add("refuses every call: " + tool.toolClass() + ' ' + tool.method() + ": " + tool.why());
            }
        }
        if (everything != null) {
            health = Health.STOPPED;
            reasons.add("everything is halted: " + everything.reason());
        }
        for (ToolStatus tool : tools) {
            if (tool.guarding() == Guarding.NONE) {
                health = Health.UNGUARDED;
                reasons.add("not guarded: " + tool.toolClass() + ' ' + tool.method() + ": " + tool.why());
            }
        }
        return new RuntimeStatus(health, reasons, agent, tools, halts, store);
    }
}
