package dev.precept.processor;

import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.OutOfScope;
import dev.precept.Tool;

/** A tool class whose guard was made from another contract. */
public class StaleTools {

    /** Finds an order. */
    @Tool
    @Effect(EffectClass.READ_ONLY)
    @OutOfScope(value = "Orders of others", route = "nobody")
    public String find(String orderId) {
        return orderId;
    }
}
