package dev.precept.testkit.contract;

import dev.precept.runtime.Refusal;
import dev.precept.runtime.ToolRefusedException;
import dev.precept.runtime.contract.AgentModel;
import dev.precept.runtime.contract.Verdict;
import dev.precept.runtime.guard.CallFrame;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Attempts at a tool behind a guard that does one thing only. */
final class Guards {

    private Guards() {}

    static Attempt allowing() {
        return attempt(new FactAnswers(), () -> CallFrame.dispatched(null));
    }

    static Attempt refusing(String rule, Verdict verdict) {
        return attempt(new FactAnswers(), () -> {
            throw new ToolRefusedException(
                    new Refusal("pay", verdict, "Refused by contract: " + rule, List.of(rule), List.of()));
        });
    }

    static Attempt asking(String fact, Object argument) {
        FactAnswers answers = new FactAnswers();
        return attempt(answers, () -> {
            answers.ask(fact, argument);
            return CallFrame.dispatched(null);
        });
    }

    static AgentModel agent() {
        return new AgentModel(
                "shop.Agent",
                "agent",
                "1",
                Set.of(),
                Set.of(),
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    private static Attempt attempt(FactAnswers answers, Attempt.Enter enter) {
        return new Attempt(
                ContractTrial.of(agent()),
                Attempt.words("pay", "amount", 600),
                answers,
                enter,
                frame -> {},
                (frame, failure) -> failure);
    }
}
