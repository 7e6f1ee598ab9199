package dev.precept.testkit.springai;

import dev.precept.Action;
import dev.precept.Condition;
import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.FailureMode;
import dev.precept.Invariant;
import dev.precept.Limit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.ai.tool.annotation.Tool;

/** A tool class of Spring AI: it counts how often its bodies ran. */
public class Till {

    final AtomicInteger bodies = new AtomicInteger();

    @Tool(description = "Pay out")
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(rule = "A payment is a positive amount", require = "amount > 0")
    @Invariant(rule = "At most 500", require = "amount <= 500")
    @Invariant(rule = "At most two payments", limit = @Limit(calls = 2))
    public String pay(int amount) {
        return "payment " + bodies.incrementAndGet();
    }

    @Tool(description = "Empty the till")
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(rule = "The till is never emptied at once", require = "amount == -1", otherwise = Action.HALT)
    public String empty(int amount) {
        return "emptied " + bodies.incrementAndGet();
    }

    @Tool(description = "Call the bank")
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(rule = "A number is asked for", require = "amount > 0")
    @FailureMode(on = Condition.TOOL_FAILURE, then = Action.ESCALATE, route = "manager")
    public String transfer(int amount) {
        bodies.incrementAndGet();
        throw new IllegalStateException("password of the bank: 1234");
    }
}
