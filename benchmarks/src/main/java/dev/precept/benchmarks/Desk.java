package dev.precept.benchmarks;

import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.Invariant;
import dev.precept.Tool;
import java.math.BigDecimal;

/** The same three methods with a contract, with an {@code if} by hand, and with nothing. */
class Desk {

    private static final BigDecimal MOST = new BigDecimal("500");

    private long effects;

    @Tool
    @Effect(EffectClass.REVERSIBLE)
    @Invariant(rule = "Between 1 and 500", require = "amount > 0 && amount <= 500")
    long guarded(int amount) {
        return effects += amount;
    }

    long byHand(int amount) {
        if (amount <= 0 || amount > 500) {
            throw new IllegalArgumentException("Between 1 and 500");
        }
        return effects += amount;
    }

    long bare(int amount) {
        return effects += amount;
    }

    @Tool
    @Effect(EffectClass.REVERSIBLE)
    @Invariant(rule = "Above 0 and up to 500", require = "amount > 0 && amount <= 500")
    long guardedDecimal(BigDecimal amount) {
        return effects += amount.scale();
    }

    long decimalByHand(BigDecimal amount) {
        if (amount.signum() <= 0 || amount.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("Above 0 and up to 500");
        }
        return effects += amount.scale();
    }
}
