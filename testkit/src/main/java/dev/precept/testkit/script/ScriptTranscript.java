package dev.precept.testkit.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Exchanges as people read them. A model is told everything again in each request; a reader needs only what is new. */
final class ScriptTranscript {

    private static final String END = System.lineSeparator();

    private ScriptTranscript() {}

    static String of(List<Exchange> exchanges) {
        if (exchanges.isEmpty()) {
            return "The model was never asked.";
        }
        StringBuilder text = new StringBuilder();
        List<ModelMessage> known = List.of();
        List<String> tools = List.of();
        for (Exchange exchange : exchanges) {
            ModelRequest request = exchange.request();
            boolean goesOn = startsWith(request.messages(), known);
            text.append("request ").append(request.number());
            if (!request.toolNames().equals(tools)) {
                text.append("  tools: ").append(request.listTools());
            }
            text.append(goesOn ? "" : "  (a history that differs from the one before)")
                    .append(END);
            request.messages().stream().skip(goesOn ? known.size() : 0).forEach(message -> line(text, message));
            answer(text, exchange);
            known = knownAfter(exchange);
            tools = request.toolNames();
        }
        return text.toString();
    }

    private static List<ModelMessage> knownAfter(Exchange exchange) {
        List<ModelMessage> known = new ArrayList<>(exchange.request().messages());
        Turn.Reply reply = exchange.reply();
        if (reply != null) {
            known.add(ModelMessage.model(reply.text(), reply.calls()));
        }
        return known;
    }

    /** A framework may write the arguments of a call anew, and it may lose the words beside a call. */
    private static boolean startsWith(List<ModelMessage> messages, List<ModelMessage> known) {
        if (messages.size() < known.size()) {
            return false;
        }
        for (int i = 0; i < known.size(); i++) {
            ModelMessage now = messages.get(i);
            ModelMessage before = known.get(i);
            boolean same = now.role() == ModelMessage.Role.MODEL
                    ? before.role() == now.role()
                            && before.calls().size() == now.calls().size()
                    : now.equals(before);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static void line(StringBuilder text, ModelMessage message) {
        String who = message.role().name().toLowerCase(Locale.ROOT);
        text.append(String.format(Locale.ROOT, "  %-7s", who));
        if (message.role() == ModelMessage.Role.TOOL) {
            text.append(message.tool())
                    .append(message.callId() == null ? "" : " [" + message.callId() + ']')
                    .append(message.error() ? " failed: " : ": ");
        }
        text.append(oneLine(message.text())).append(message.text().isEmpty() ? "" : " ");
        message.calls().forEach(call -> text.append("calls ").append(call).append(' '));
        trim(text).append(END);
    }

    private static void answer(StringBuilder text, Exchange exchange) {
        Turn.Reply reply = exchange.reply();
        Throwable failure = exchange.failure();
        text.append("  -> ");
        if (reply != null) {
            text.append(reply.text().isEmpty() ? "" : "says: " + oneLine(reply.text()) + ' ');
            reply.calls().forEach(call -> text.append("calls ").append(call).append(' '));
        } else {
            text.append(failure == null ? "thinks still" : "fails: " + oneLine(failure.toString()));
        }
        trim(text).append(END);
    }

    private static StringBuilder trim(StringBuilder text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
        return text;
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " / ");
    }
}
