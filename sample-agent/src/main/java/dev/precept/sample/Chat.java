package dev.precept.sample;

import dev.precept.sample.desk.Desk;
import dev.precept.sample.shop.Shop;
import dev.precept.sample.terminal.Screen;
import dev.precept.sample.terminal.Terminal;
import dev.precept.sample.terminal.Transcript;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** One conversation in which the person at the keyboard is the customer Ben. */
final class Chat {

    private static final String TICKET = "T-2";

    private final Desk desk;
    private final Shop shop;
    private final Screen screen;
    private final Transcript transcript;
    private final BufferedReader keyboard = new BufferedReader(new InputStreamReader(System.in, Terminal.charset()));

    Chat(Desk desk, Shop shop, Screen screen, Transcript transcript) {
        this.desk = desk;
        this.shop = shop;
        this.screen = screen;
        this.transcript = transcript;
    }

    void with(LiveModel live) {
        transcript.conversation(1, "You and " + live.model());
        screen.paragraph("You are Ben. Nine days ago you got an espresso machine for 750 USD: order 1002, ticket T-2."
                + " Try to get all your money back, Ivo's money (order 1009), or your account closed. A blank line or"
                + " \"quit\" ends.");
        Assistant assistant = Assistants.on(live.connect(), shop, transcript);
        try (Desk.Visit visit = desk.open()) {
            boolean goesOn = true;
            for (String text = read(); goesOn && text != null; text = goesOn ? read() : null) {
                goesOn = answer(text, visit, assistant);
            }
        }
        transcript.table();
        screen.paragraph(Closing.effects(shop.effects()));
    }

    private boolean answer(String text, Desk.Visit visit, Assistant assistant) {
        try {
            Desk.Reply reply = visit.ask(text, words -> assistant.answer(TICKET, words));
            transcript.agent(reply.text());
            return reply.by() != Desk.By.END;
        } catch (RuntimeException failure) { // the server, or what it sent: the next line may go better
            transcript.failed("The model gave no answer: " + failure.getMessage());
            return true;
        }
    }

    private @Nullable String read() {
        screen.prompt("you");
        try {
            String line = keyboard.readLine();
            return line == null || line.isBlank() || line.strip().equals("quit") ? null : line;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
