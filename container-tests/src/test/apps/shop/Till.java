package shop;

import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.Exclusive;
import dev.precept.Invariant;
import dev.precept.Tool;
import java.math.BigDecimal;

/** The tool: what it does is counted. */
public class Till {

    @Tool("Refund an order")
    @Effect(EffectClass.IRREVERSIBLE)
    @Exclusive("order")
    @Invariant(rule = "A refund is a positive amount", require = "amount > 0")
    @Invariant(rule = "At most 500 are refunded", require = "amount <= 500")
    public String refund(String order, BigDecimal amount) {
        Effects.happened();
        return "refunded";
    }
}
