package dev.precept.benchmarks.boot;

import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.Invariant;
import dev.precept.Tool;
import org.springframework.stereotype.Component;

/** The tools of the application. */
@Component
class RefundTools {

    @Tool
    @Effect(EffectClass.REVERSIBLE)
    @Invariant(rule = "A refund is between 1 and 500", require = "amount > 0 && amount <= 500")
    int refund(String orderId, int amount) {
        return amount;
    }
}
