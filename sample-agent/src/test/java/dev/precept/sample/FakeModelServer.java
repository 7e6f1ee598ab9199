package dev.precept.sample;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Speaks just enough of the OpenAI protocol to answer chat completions, one prepared message after the other. */
final class FakeModelServer implements AutoCloseable {

    private final HttpServer server;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final List<String> messages;

    private FakeModelServer(HttpServer server, List<String> messages) {
        this.server = server;
        this.messages = messages;
    }

    /** A server that answers with these messages (JSON), and with status 500 after the last. */
    static FakeModelServer answering(String... messages) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            FakeModelServer fake = new FakeModelServer(server, List.of(messages));
            server.createContext("/v1/chat/completions", fake::answer);
            server.start();
            return fake;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** An assistant's message that calls a tool. */
    static String calls(String tool, String arguments) {
        return """
                {"role": "assistant", "content": null, "tool_calls": [
                  {"id": "call_0", "type": "function", "function": {"name": "%s", "arguments": "%s"}}]}""".formatted(tool, arguments.replace("\"", "\\\""));
    }

    /** An assistant's message for the customer. */
    static String says(String text) {
        return "{\"role\": \"assistant\", \"content\": \"%s\"}".formatted(text);
    }

    String url() {
        return "http://" + server.getAddress().getHostString() + ':'
                + server.getAddress().getPort() + "/v1";
    }

    /** The bodies that were sent. */
    List<String> requests() {
        return requests;
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        int at = next.getAndIncrement();
        String body = at < messages.size()
                ? """
                  {"id": "c", "object": "chat.completion", "created": 1, "model": "fake", "choices": [
                    {"index": 0, "message": %s, "finish_reason": "stop"}]}""".formatted(messages.get(at))
                : "{\"error\": {\"message\": \"out of answers\"}}";
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(at < messages.size() ? 200 : 500, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
