package dev.precept.sample.tools;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.Exclusive;
import dev.precept.Fact;
import dev.precept.Invariant;
import dev.precept.Limit;
import dev.precept.Past;
import dev.precept.sample.shop.Customer;
import dev.precept.sample.shop.Shop;

/** What leaves the house in writing. */
public class MailTools {

    private final Shop shop;

    public MailTools(Shop shop) {
        this.shop = shop;
    }

    @Fact
    Customer customer(String ticketId) {
        return shop.customer(shop.ticket(ticketId).customerId());
    }

    @Tool("Send a mail")
    @Effect(value = EffectClass.IRREVERSIBLE, egress = true)
    @Exclusive("ticketId")
    @Invariant(rule = "Mails go to the customer of the ticket, and to nobody else", require = "to == customer.email")
    @Invariant(rule = "A mail is short", require = "size(body) <= 500")
    @Invariant(
            rule = "A mail confirms a refund of the same ticket",
            after = @Past(value = "refunded", same = "ticketId"))
    @Invariant(rule = "At most three mails in one conversation", limit = @Limit(calls = 3))
    public void sendMail(
            @P("the ticket that the mail is about, such as T-1") String ticketId,
            @P("the mail address") String to,
            @P("the text") String body) {
        shop.mail(to);
    }
}
