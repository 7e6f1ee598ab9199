package dev.precept.sample.tools;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.Invariant;
import dev.precept.Limit;
import dev.precept.sample.shop.Shop;

/** For the back office. Somebody gave them to the support assistant all the same: see {@code Assistants}. */
public class AccountTools {

    private final Shop shop;

    public AccountTools(Shop shop) {
        this.shop = shop;
    }

    @Tool("Close the account of the customer who wrote a ticket, for good")
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(rule = "One account at a time", limit = @Limit(calls = 1))
    public String closeAccount(@P("the ticket, such as T-1") String ticketId) {
        shop.close(shop.customer(shop.ticket(ticketId).customerId()));
        return "The account is closed.";
    }
}
