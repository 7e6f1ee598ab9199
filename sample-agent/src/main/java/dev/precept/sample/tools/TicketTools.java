package dev.precept.sample.tools;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.sample.shop.Shop;

/** What customers wrote. Whoever writes a ticket talks to the model. */
public class TicketTools {

    private final Shop shop;

    public TicketTools(Shop shop) {
        this.shop = shop;
    }

    @Tool("Read the text of a ticket")
    @Effect(EffectClass.READ_ONLY)
    public String readTicket(@P("the ticket's number, such as T-1") String ticketId) {
        return shop.hasTicket(ticketId) ? shop.ticket(ticketId).text() : "There is no such ticket.";
    }
}
