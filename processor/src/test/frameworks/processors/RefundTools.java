package shop;

import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.Fact;
import dev.precept.Invariant;
import dev.precept.Tool;
import java.math.BigDecimal;

/** Names in a signature and in a fact what only the other processors write. */
public class RefundTools {

    @Fact
    AutoValue_Order order(String orderId) {
        return new AutoValue_Order(orderId, BigDecimal.TEN);
    }

    @Tool
    @SuppressWarnings("precept:PRE-0227")
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(rule = "Not more than was paid", require = "amount > 0 && amount <= order.amount")
    public OrderMapper.View issueRefund(OrderMapperImpl mapper, String orderId, BigDecimal amount) {
        return mapper.view(new OrderMapper.Row(orderId, amount, 1));
    }
}
