package dev.precept.testkit.shop;

import dev.precept.Action;
import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.Exclusive;
import dev.precept.Fact;
import dev.precept.Invariant;
import dev.precept.Limit;
import dev.precept.Tool;
import java.math.BigDecimal;
import java.util.Map;

/** Money that goes back. The orders are those that the test wrote down. */
public class RefundTools {

    private final Map<String, Order> orders;
    public int refunds;

    public RefundTools(Map<String, Order> orders) {
        this.orders = orders;
    }

    @Fact
    Order order(String orderId) {
        return orders.get(orderId);
    }

    @Tool
    @Effect(EffectClass.READ_ONLY)
    public String lookUp(String orderId) {
        return String.valueOf(orders.get(orderId));
    }

    @Tool
    @Effect(EffectClass.IRREVERSIBLE)
    @Exclusive("orderId")
    @Invariant(id = "positive", rule = "A refund is a positive amount", require = "amount > 0")
    @Invariant(
            id = "approval",
            rule = "No refund above 500 USD without human approval",
            require = "amount <= 500",
            otherwise = Action.ESCALATE,
            route = "approvers")
    @Invariant(id = "young", rule = "Only orders younger than 30 days", require = "order.ageDays < 30")
    @Invariant(
            id = "fraud",
            rule = "Never the exact amount of the fraud",
            require = "amount != 99.99",
            otherwise = Action.HALT)
    @Invariant(id = "two", rule = "At most two refunds", limit = @Limit(calls = 2))
    public String issueRefund(String orderId, BigDecimal amount) {
        refunds++;
        return "refunded " + amount;
    }
}
