package dev.precept.sample.langchain4j;

import dev.langchain4j.agent.tool.Tool;
import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.Invariant;
import dev.precept.Limit;
import java.util.concurrent.atomic.AtomicInteger;

/** A tool class that {@link Cashier} must never be given, and is given all the same. */
public class Safe {

    final AtomicInteger bodies = new AtomicInteger();

    @Tool("Open the safe")
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(rule = "The safe is opened once", limit = @Limit(calls = 1))
    public String openSafe() {
        return "opened " + bodies.incrementAndGet();
    }
}
