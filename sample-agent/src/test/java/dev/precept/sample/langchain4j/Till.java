package dev.precept.sample.langchain4j;

import dev.langchain4j.agent.tool.Tool;
import dev.precept.Action;
import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.Invariant;
import dev.precept.Limit;
import java.util.concurrent.atomic.AtomicInteger;

/** A tool class for the tests: it counts how often its bodies ran. */
public class Till {

    final AtomicInteger bodies = new AtomicInteger();

    @Tool("Pay out")
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(rule = "A payment is a positive amount", require = "amount > 0")
    @Invariant(rule = "At most 500", require = "amount <= 500")
    @Invariant(rule = "At most two payments", limit = @Limit(calls = 2))
    public String pay(int amount) {
        return "payment " + bodies.incrementAndGet();
    }

    @Tool("Empty the till")
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(rule = "The till is never emptied at once", require = "amount == -1", otherwise = Action.HALT)
    public String empty(int amount) {
        return "emptied " + bodies.incrementAndGet();
    }
}
