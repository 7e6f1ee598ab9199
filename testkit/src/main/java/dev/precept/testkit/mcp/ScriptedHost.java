package dev.precept.testkit.mcp;

import dev.precept.testkit.script.ModelMessage;
import dev.precept.testkit.script.OfferedTool;
import dev.precept.testkit.script.Script;
import dev.precept.testkit.script.ToolCall;
import dev.precept.testkit.script.Turn;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Content;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The loop of a host, as short as it can be. It tells its model of JSON-RPC errors too, as LangChain4j does; other hosts
 * stop there, and some call again.
 */
final class ScriptedHost {

    private static final TypeRef<Map<String, Object>> OBJECT = new TypeRef<>() {};

    private final McpSyncClient client;
    private final Script script;

    ScriptedHost(McpSyncClient client, Script script) {
        this.client = client;
        this.script = script;
    }

    String chat(String text) {
        List<ModelMessage> messages = new ArrayList<>(List.of(ModelMessage.user(text)));
        while (true) {
            Turn.Reply reply = script.ask(messages, offered());
            if (reply.calls().isEmpty()) {
                return reply.text();
            }
            messages.add(ModelMessage.model(reply.text(), reply.calls()));
            reply.calls().forEach(call -> messages.add(make(call)));
        }
    }

    private List<OfferedTool> offered() {
        return client.listTools().tools().stream().map(ScriptedHost::offered).toList();
    }

    private static OfferedTool offered(Tool tool) {
        Object parameters =
                tool.inputSchema() == null ? null : tool.inputSchema().get("properties");
        return new OfferedTool(
                tool.name(),
                Objects.requireNonNullElse(tool.description(), ""),
                parameters instanceof Map<?, ?> named
                        ? named.keySet().stream().map(String::valueOf).toList()
                        : List.of());
    }

    private ModelMessage make(ToolCall call) {
        Map<String, Object> arguments;
        try {
            arguments = McpJsonDefaults.getMapper().readValue(call.arguments(), OBJECT);
        } catch (IOException notAnObject) {
            return ModelMessage.tool(call.tool(), call.id(), "The arguments are no JSON object.", true);
        }
        try {
            CallToolResult result = client.callTool(
                    CallToolRequest.builder(call.tool()).arguments(arguments).build());
            return ModelMessage.tool(call.tool(), call.id(), text(result), Boolean.TRUE.equals(result.isError()));
        } catch (McpError error) {
            return ModelMessage.tool(
                    call.tool(),
                    call.id(),
                    "JSON-RPC error " + error.getJsonRpcError().code() + ": "
                            + error.getJsonRpcError().message(),
                    true);
        }
    }

    private static String text(CallToolResult result) {
        return result.content().stream().map(ScriptedHost::text).collect(Collectors.joining(System.lineSeparator()));
    }

    private static String text(Content content) {
        return content instanceof TextContent text ? text.text() : '(' + content.type() + ')';
    }
}
