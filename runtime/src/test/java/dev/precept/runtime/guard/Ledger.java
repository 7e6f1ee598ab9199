package dev.precept.runtime.guard;

import dev.precept.Action;
import dev.precept.Condition;
import dev.precept.EffectClass;
import dev.precept.runtime.contract.AgentModel;
import dev.precept.runtime.contract.FailureRule;
import dev.precept.runtime.contract.ToolContract;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A tool that returns a text, as generated and woven code would make it; its effect is what a test says. */
final class Ledger {

    private final ToolGate gate;
    final AgentModel agent;

    /** What the body does. */
    Supplier<@Nullable String> body = () -> "done";

    /** How often it ran. */
    int bodies;

    Ledger(EffectClass effect, Map<Condition, FailureRule> ofTool, Map<Condition, FailureRule> ofAgent) {
        this(effect, "", ofTool, ofAgent);
    }

    private Ledger(
            EffectClass effect, String hash, Map<Condition, FailureRule> ofTool, Map<Condition, FailureRule> ofAgent) {
        ToolContract.Builder contract = ToolContract.of("bank.Ledger", "book", "(…)S", "book")
                .hash(hash)
                .effect(effect, false)
                .parameters("entry")
                .invariant("some", "An entry says something", Action.BLOCK, "");
        ofTool.forEach((on, rule) -> contract.onFailure(on, rule.then(), rule.route(), rule.message()));
        gate = ToolGate.of(contract.build());
        agent = new AgentModel(
                "bank.Agent",
                "bank",
                "1",
                Set.of("bank.Ledger"),
                Set.of(),
                List.of(),
                Set.of("human"),
                List.of(),
                List.of(),
                List.of(),
                ofAgent);
    }

    static Ledger of(EffectClass effect) {
        return of(effect, "");
    }

    /** The tool when its contract has this hash. */
    static Ledger of(EffectClass effect, String hash) {
        return new Ledger(
                effect,
                hash,
                Map.of(),
                Map.of(
                        Condition.TOOL_FAILURE, new FailureRule(Action.ESCALATE, "oncall", ""),
                        Condition.PII_DETECTED, new FailureRule(Action.FLAG_AND_REDACT, "", ""),
                        Condition.BUDGET_EXCEEDED, new FailureRule(Action.HALT, "", "")));
    }

    /** The method as the weaver leaves it. */
    @Nullable
    String book(Object entry) {
        CallFrame frame;
        try {
            frame = gate.open();
            gate.start(frame, null, gate.needsArguments(frame, null) ? new Object[] {entry} : null);
        } catch (Throwable thrown) {
            throw GuardFaults.onEnter("book", thrown);
        }
        String result;
        try {
            bodies++;
            result = body.get();
        } catch (Throwable thrown) {
            throw sneaky(gate.fail(frame, thrown));
        }
        try {
            gate.complete(frame, null);
            return gate.readable(frame, result);
        } catch (Throwable thrown) {
            throw GuardFaults.onLeave("book", frame, thrown);
        }
    }

    /** A method that returns what may hold texts. */
    <T> T list(T result, Class<?> declared) {
        CallFrame frame = gate.open();
        gate.start(frame, null, gate.needsArguments(frame, null) ? new Object[] {"all"} : null);
        bodies++;
        gate.complete(frame, null);
        return gate.readable(frame, result, declared);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
