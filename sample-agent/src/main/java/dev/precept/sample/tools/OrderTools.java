package dev.precept.sample.tools;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.sample.shop.Money;
import dev.precept.sample.shop.Order;
import dev.precept.sample.shop.Shop;

/** Questions about orders. */
public class OrderTools {

    private final Shop shop;

    public OrderTools(Shop shop) {
        this.shop = shop;
    }

    @Tool("Look up an order")
    @Effect(EffectClass.READ_ONLY)
    public String orderStatus(@P("the order's number, such as 1001") String orderId) {
        if (!shop.hasOrder(orderId)) {
            return "There is no such order.";
        }
        Order order = shop.order(orderId);
        return "Order " + order.id() + ": " + order.item() + ", " + Money.usd(order.total()) + ", delivered "
                + order.ageDays() + " days ago.";
    }
}
