package dev.precept.testkit.shop;

import dev.precept.testkit.scenario.ToolSource;
import dev.precept.testkit.scenario.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The shop of a scenario's world, for the command line. */
public final class ShopTools implements ToolSource {

    @Override
    public List<?> tools(World world) {
        Map<String, Order> orders = new HashMap<>();
        Order order = world.answer(Order.class, "order", "A1");
        if (order != null) {
            orders.put("A1", order);
        }
        return List.of(new RefundTools(orders));
    }
}
