package dev.precept.testkit.mcp;

import dev.precept.Action;
import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.Invariant;
import dev.precept.Limit;
import dev.precept.Tool;
import java.util.concurrent.atomic.AtomicInteger;

/** Methods behind the tools of a server: it counts how often their bodies ran. */
public class Vault {

    final AtomicInteger bodies = new AtomicInteger();

    @Tool
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(rule = "A payment is a positive amount", require = "amount > 0")
    @Invariant(rule = "At most 500", require = "amount <= 500")
    @Invariant(rule = "At most two payments", limit = @Limit(calls = 2))
    public String pay(int amount) {
        return "payment " + bodies.incrementAndGet();
    }

    @Tool
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(rule = "The vault is never emptied at once", require = "amount == -1", otherwise = Action.HALT)
    public String empty(int amount) {
        return "emptied " + bodies.incrementAndGet();
    }
}
