package dev.precept.testkit.mcp;

import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Servers whose tools take an amount. */
final class Servers {

    private Servers() {}

    static Function<McpServerTransportProvider, McpSyncServer> offering(SyncToolSpecification... tools) {
        return transport -> McpServer.sync(transport).tools(tools).build();
    }

    static SyncToolSpecification tool(String name, IntFunction<String> body) {
        Tool tool = Tool.builder(
                        name,
                        Map.of(
                                "type",
                                "object",
                                "properties",
                                Map.of("amount", Map.of("type", "integer")),
                                "required",
                                List.of("amount")))
                .description("Takes an amount")
                .build();
        return new SyncToolSpecification(
                tool,
                (exchange, request) -> CallToolResult.builder()
                        .addTextContent(body.apply(((Number) request.arguments().get("amount")).intValue()))
                        .build());
    }
}
