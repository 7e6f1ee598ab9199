package dev.precept.sample;

import dev.precept.sample.desk.Desk;
import dev.precept.sample.script.Conversation;
import dev.precept.sample.script.EightConversations;
import dev.precept.sample.script.Exchange;
import dev.precept.sample.script.ScriptedModel;
import dev.precept.sample.shop.Shop;
import dev.precept.sample.terminal.Screen;
import dev.precept.sample.terminal.Transcript;

/** Plays the eight conversations at a desk, one after the other, in one shop. */
final class Tour {

    private final Desk desk;
    private final Shop shop;
    private final Screen screen;
    private final Transcript transcript;

    Tour(Desk desk, Shop shop, Screen screen, Transcript transcript) {
        this.desk = desk;
        this.shop = shop;
        this.screen = screen;
        this.transcript = transcript;
    }

    void play() {
        EightConversations.all().forEach(this::play);
        transcript.table();
        screen.paragraph(Closing.effects(shop.effects()));
    }

    private void play(Conversation conversation) {
        transcript.conversation(conversation.number(), conversation.title());
        Assistant assistant = Assistants.on(new ScriptedModel(conversation), shop, transcript);
        try (Desk.Visit visit = desk.open()) {
            Desk.By answered = Desk.By.DESK;
            for (Exchange exchange : conversation.exchanges()) {
                if (!exchange.insisting() || answered == Desk.By.DESK) {
                    answered = play(exchange, conversation.ticket(), visit, assistant);
                }
            }
        }
    }

    private Desk.By play(Exchange exchange, String ticket, Desk.Visit visit, Assistant assistant) {
        transcript.customer(exchange.customer());
        try {
            Desk.Reply reply = visit.ask(exchange.customer(), text -> assistant.answer(ticket, text));
            transcript.agent(reply.text());
            return reply.by();
        } catch (RuntimeException failure) { // what an application would log, the reader of a tour has to see
            transcript.failed("The application got an exception instead of an answer: " + failure.getMessage());
            return Desk.By.END;
        }
    }
}
