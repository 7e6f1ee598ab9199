package dev.precept.agent.weave;

import dev.precept.agent.bind.Plan;
import dev.precept.agent.ledger.Fault;
import dev.precept.agent.ledger.Ledger;
import dev.precept.agent.ledger.LedgerEntry;
import dev.precept.agent.ledger.Weave;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes down what a plan did to the tools of a class. */
record PlanRecord(Ledger ledger, Plan plan, ClassLoader loader) {

    /** What a build had done, and was found to be as it should. */
    void inPlace() {
        for (String key : plan.inPlace()) {
            put(key, "", Weave.BUILD, null);
        }
    }

    /** What the agent did. */
    void change() {
        for (Map.Entry<String, Plan.Guarded> guarded : plan.guarded().entrySet()) {
            put(guarded.getKey(), guarded.getValue().tool(), Weave.AGENT, null);
        }
        for (Map.Entry<String, Plan.Refused> refused : plan.refused().entrySet()) {
            put(
                    refused.getKey(),
                    refused.getValue().tool(),
                    Weave.REFUSED,
                    refused.getValue().fault());
        }
        for (Plan.Borrowed added : plan.borrowed()) {
            put(
                    added.key(),
                    added.refused().tool(),
                    Weave.REFUSED,
                    added.refused().fault());
        }
    }

    private void put(String method, String tool, Weave weave, @Nullable Fault fault) {
        String toolClass = plan.owner().replace('/', '.');
        ledger.record(new LedgerEntry(toolClass, method, tool, LedgerEntry.loader(loader), plan.hash(), weave, fault));
    }
}
