package dev.precept.sample.script;

import java.util.ArrayList;
import java.util.List;

/**
 * A customer and the model.
 *
 * @param number its place among the eight
 * @param title what it is about
 * @param ticket the ticket in which it takes place
 */
public record Conversation(int number, String title, String ticket, List<Exchange> exchanges) {

    /** Copies what it is given. */
    public Conversation {
        exchanges = List.copyOf(exchanges);
    }

    static Conversation of(int number, String title) {
        return new Conversation(number, title, "T-" + number, List.of());
    }

    /** The customer says something. */
    Conversation customer(String text, Line... model) {
        return with(new Exchange(text, false, List.of(model)));
    }

    /** The customer finds other words, if the first ones were turned away. */
    Conversation insists(String text, Line... model) {
        return with(new Exchange(text, true, List.of(model)));
    }

    private Conversation with(Exchange exchange) {
        List<Exchange> all = new ArrayList<>(exchanges);
        all.add(exchange);
        return new Conversation(number, title, ticket, all);
    }
}
