package dev.precept.testkit.mcp;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import io.modelcontextprotocol.spec.McpTransport;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Two ends of a wire in memory. What goes in as a message comes out as one that was read from its JSON text. */
final class Wire {

    private final McpJsonMapper json = McpJsonDefaults.getMapper();
    private volatile @Nullable McpServerSession session;
    private volatile @Nullable Function<Mono<JSONRPCMessage>, Mono<JSONRPCMessage>> client;

    McpServerTransportProvider serverEnd() {
        return new ServerEnd();
    }

    McpClientTransport clientEnd() {
        return new ClientEnd();
    }

    private Mono<Void> toServer(JSONRPCMessage message) {
        McpServerSession there = session;
        return there == null ? Mono.error(nobody("server")) : deliver(message, there::handle);
    }

    private Mono<Void> toClient(JSONRPCMessage message) {
        Function<Mono<JSONRPCMessage>, Mono<JSONRPCMessage>> there = client;
        return there == null
                ? Mono.error(nobody("client"))
                : deliver(message, read -> there.apply(Mono.just(read)).then());
    }

    /** On another thread, so that nothing of the sender's thread reaches the receiver. */
    private Mono<Void> deliver(JSONRPCMessage message, Function<JSONRPCMessage, Mono<Void>> receiver) {
        return Mono.fromCallable(() -> McpSchema.deserializeJsonRpcMessage(json, json.writeValueAsString(message)))
                .onErrorMap(IOException.class, broken -> new UncheckedIOException("no JSON-RPC message", broken))
                .flatMap(receiver)
                .subscribeOn(Schedulers.boundedElastic());
    }

    private static IllegalStateException nobody(String end) {
        return new IllegalStateException("No MCP " + end + " is connected to this wire.");
    }

    /** What both ends have in common. */
    private abstract class End implements McpTransport {
        @Override
        public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
            return json.convertValue(data, type);
        }

        @Override
        public Mono<Void> closeGracefully() {
            return Mono.empty();
        }

        @Override
        public List<String> protocolVersions() {
            return VERSIONS;
        }
    }

    private static final List<String> VERSIONS = List.of(
            ProtocolVersions.MCP_2024_11_05,
            ProtocolVersions.MCP_2025_03_26,
            ProtocolVersions.MCP_2025_06_18,
            ProtocolVersions.MCP_2025_11_25);

    private final class ClientEnd extends End implements McpClientTransport {
        @Override
        public Mono<Void> connect(Function<Mono<JSONRPCMessage>, Mono<JSONRPCMessage>> handler) {
            client = handler;
            return Mono.empty();
        }

        @Override
        public Mono<Void> sendMessage(JSONRPCMessage message) {
            return toServer(message);
        }
    }

    private final class ServerToClient extends End implements McpServerTransport {
        @Override
        public Mono<Void> sendMessage(JSONRPCMessage message) {
            return toClient(message);
        }
    }

    private final class ServerEnd implements McpServerTransportProvider {
        @Override
        public void setSessionFactory(McpServerSession.Factory factory) {
            session = factory.create(new ServerToClient());
        }

        @Override
        public Mono<Void> notifyClients(String method, Object params) {
            McpServerSession there = session;
            return there == null ? Mono.error(nobody("server")) : there.sendNotification(method, params);
        }

        @Override
        public Mono<Void> closeGracefully() {
            McpServerSession there = session;
            return there == null ? Mono.empty() : there.closeGracefully();
        }

        @Override
        public List<String> protocolVersions() {
            return VERSIONS;
        }
    }
}
