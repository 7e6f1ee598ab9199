package shop;

import org.springframework.ai.tool.annotation.Tool;
import org.springframework.ai.tool.annotation.ToolParam;
import org.springframework.stereotype.Component;

@Component
class OrderTools {

    @Tool(description = "Cancel an order")
    String cancelOrder(@ToolParam(description = "the order's number") String orderId) {
        return orderId;
    }
}
