package dev.precept.sample;

import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.AiServices;
import dev.precept.sample.shop.Shop;
import dev.precept.sample.terminal.Transcript;
import dev.precept.sample.tools.AccountTools;
import dev.precept.sample.tools.MailTools;
import dev.precept.sample.tools.OrderTools;
import dev.precept.sample.tools.RefundTools;
import dev.precept.sample.tools.TicketTools;

/** Puts a model, the tools and a memory together. Nothing in here knows of Precept. */
final class Assistants {

    private Assistants() {}

    /** An assistant with an empty memory. */
    static Assistant on(ChatModel model, Shop shop, Transcript transcript) {
        return AiServices.builder(Assistant.class)
                .chatModel(model)
                .chatMemory(MessageWindowChatMemory.withMaxMessages(40))
                .tools(
                        new OrderTools(shop),
                        new TicketTools(shop),
                        new RefundTools(shop),
                        new MailTools(shop),
                        new AccountTools(shop)) // a careless copy from the back office
                .beforeToolExecution(call ->
                        transcript.called(call.request().name(), call.request().arguments()))
                .afterToolExecution(call -> transcript.returned(call.request().name(), call.hasFailed(), call.result()))
                .build();
    }
}
