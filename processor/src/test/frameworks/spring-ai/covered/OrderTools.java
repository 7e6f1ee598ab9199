package shop;

import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.Invariant;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.ai.tool.annotation.ToolParam;
import org.springframework.stereotype.Component;

@Component
class OrderTools {

    @Tool(description = "Cancel an order")
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(rule = "Only numbers of orders", require = "orderId.matches('^[0-9]+$')")
    String cancelOrder(@ToolParam(description = "the order's number") String orderId) {
        return orderId;
    }
}
