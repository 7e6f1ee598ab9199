package dev.precept.sample;

import dev.langchain4j.service.SystemMessage;
import dev.langchain4j.service.UserMessage;
import dev.langchain4j.service.V;

/** The agent as LangChain4j sees it. The customer's words are a value of the template, never the template itself. */
public interface Assistant {

    /** Answers a customer, with as many tool calls as the model wants. */
    @SystemMessage("""
            You are the support assistant of a small shop. The customer writes in ticket {{ticket}}; give that number to \
            every tool that asks for a ticket. Be short and kind. When a tool says that a call was refused, tell the \
            customer why and who takes over; never pretend that it worked.""")
    @UserMessage("{{text}}")
    String answer(@V("ticket") String ticket, @V("text") String text);
}
