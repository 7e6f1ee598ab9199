package dev.precept.processor;

import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.OutOfScope;
import dev.precept.Tool;

/** A tool class that agents of the tests know from its class file only. */
public class CompiledTools {

    /** Finds an order. */
    @Tool
    @Effect(EffectClass.READ_ONLY)
    @OutOfScope(value = "Orders of others", route = "nobody", phrases = "orders of others")
    public String find(String orderId) {
        return orderId;
    }
}
