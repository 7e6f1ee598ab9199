package dev.precept.sample.tools;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.precept.Action;
import dev.precept.Condition;
import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.Establishes;
import dev.precept.Exclusive;
import dev.precept.Fact;
import dev.precept.FailureMode;
import dev.precept.Invariant;
import dev.precept.Limit;
import dev.precept.OutOfScope;
import dev.precept.sample.shop.Order;
import dev.precept.sample.shop.Refund;
import dev.precept.sample.shop.Shop;
import dev.precept.sample.shop.Ticket;
import java.math.BigDecimal;

/** Money that goes back to customers. */
public class RefundTools {

    private final Shop shop;

    public RefundTools(Shop shop) {
        this.shop = shop;
    }

    @Fact
    Order order(String orderId) {
        return shop.order(orderId);
    }

    @Fact
    Ticket ticket(String ticketId) {
        return shop.ticket(ticketId);
    }

    @Tool("Refund an order, in full or in part")
    @Effect(EffectClass.IRREVERSIBLE)
    @Establishes(value = "refunded", of = "ticketId")
    @Exclusive("orderId")
    @Invariant(rule = "A refund is a positive amount", require = "amount > 0")
    @Invariant(
            rule = "No refund above 500 USD without human approval",
            require = "amount <= 500",
            otherwise = Action.ESCALATE,
            route = "refund-approvers")
    @Invariant(rule = "Only orders younger than 30 days", require = "order.ageDays < 30")
    @Invariant(
            rule = "Only orders of the customer who wrote the ticket",
            require = "order.customerId == ticket.customerId")
    @Invariant(
            rule = "Not more than 500 USD for one order in slices",
            limit = @Limit(sum = "amount", max = "500", of = "orderId"),
            otherwise = Action.ESCALATE,
            route = "refund-approvers")
    @OutOfScope(value = "Billing disputes above 1000 USD", when = "amount > 1000", route = "billing-disputes")
    @FailureMode(
            on = Condition.TOOL_FAILURE,
            then = Action.ESCALATE,
            route = "payments-oncall",
            message = "A colleague checks with the payment provider and writes to you today.")
    public Refund issueRefund(
            @P("the ticket in which the customer asks for it, such as T-1") String ticketId,
            @P("the order's number, such as 1001") String orderId,
            @P("USD") BigDecimal amount) {
        return shop.payments().refund(shop.order(orderId), amount);
    }
}
