package dev.precept.testkit.mcp;

import dev.precept.testkit.script.Framework;
import dev.precept.testkit.script.Script;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import java.util.function.Function;

/**
 * An MCP server and its client in one JVM. Both are the SDK's own; between them is a wire in memory, on which every message
 * becomes JSON text and is read again, and which delivers on threads of its own.
 *
 * <pre>{@code
 * try (McpPair pair = McpPair.join(transport -> McpServer.sync(transport).tools(refund).build())) {
 *     Script script = Script.of(call("refund", Map.of("orderId", "A1", "amount", 20)), say("done"));
 *     assertThat(pair.play(script, "I want my money back")).isEqualTo("done");
 *     assertThat(script.request(2).lastResult()).isEqualTo("refunded");
 * }
 * }</pre>
 */
public final class McpPair implements AutoCloseable {

    private static final Framework MCP = Framework.of(
            "The MCP Java SDK", "io.modelcontextprotocol.client.McpClient", "io.modelcontextprotocol.sdk:mcp");

    private final McpSyncServer server;
    private final McpSyncClient client;

    private McpPair(McpSyncServer server, McpSyncClient client) {
        this.server = server;
        this.client = client;
    }

    /**
     * Starts a server and introduces a client to it.
     *
     * @param server makes the server on the transport that it is given
     * @throws IllegalStateException if the SDK is not on the class path
     */
    public static McpPair join(Function<McpServerTransportProvider, McpSyncServer> server) {
        MCP.require(); // before the function is made, whose types are the SDK's
        return join(server, transport -> McpClient.sync(transport).build());
    }

    /**
     * The same, with a client of the test's choice: one that answers elicitations, or waits for a shorter time.
     *
     * @throws IllegalStateException if the SDK is not on the class path
     */
    public static McpPair join(
            Function<McpServerTransportProvider, McpSyncServer> server,
            Function<McpClientTransport, McpSyncClient> client) {
        MCP.require();
        Wire wire = new Wire();
        McpSyncServer started = server.apply(wire.serverEnd());
        McpSyncClient introduced = client.apply(wire.clientEnd());
        McpPair pair = new McpPair(started, introduced);
        try {
            introduced.initialize();
        } catch (RuntimeException strangers) {
            pair.close();
            throw strangers;
        }
        return pair;
    }

    /** The client, for whatever a script does not do; or to be given to a framework as the source of its tools. */
    public McpSyncClient client() {
        return client;
    }

    /**
     * Lets the script's model use the server: asks it, makes its calls in their order, tells it the results, until it makes
     * no call.
     *
     * @param text what the user says
     * @return what the model says last
     * @throws dev.precept.testkit.script.ScriptError if the script cannot be played
     */
    public String play(Script script, String text) {
        return new ScriptedHost(client, script).chat(text);
    }

    @Override
    public void close() {
        try {
            client.close();
        } finally {
            server.close();
        }
    }
}
