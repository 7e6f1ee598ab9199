package dev.precept.processor.discover;

import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;

/**
 * Parameters that a framework fills in itself, so that no model chooses what they are. Recognised by name, like the
 * {@linkplain ToolAnnotations annotations} of tools.
 */
public final class InjectedParameters {

    private static final Set<String> TYPES = Set.of(
            "dev.langchain4j.invocation.InvocationParameters",
            "dev.langchain4j.invocation.InvocationContext",
            "dev.langchain4j.agentic.scope.AgenticScope",
            "org.springframework.ai.chat.model.ToolContext",
            "org.springframework.ai.mcp.annotation.McpMeta",
            "org.springframework.ai.mcp.annotation.context.McpSyncRequestContext",
            "org.springframework.ai.mcp.annotation.context.McpAsyncRequestContext",
            "org.springaicommunity.mcp.annotation.McpMeta",
            "org.springaicommunity.mcp.context.McpSyncRequestContext",
            "org.springaicommunity.mcp.context.McpAsyncRequestContext",
            "io.modelcontextprotocol.server.McpSyncServerExchange",
            "io.modelcontextprotocol.server.McpAsyncServerExchange",
            "io.modelcontextprotocol.common.McpTransportContext",
            "io.quarkiverse.mcp.server.McpConnection",
            "io.quarkiverse.mcp.server.McpLog",
            "io.quarkiverse.mcp.server.RequestId",
            "io.quarkiverse.mcp.server.Progress",
            "io.quarkiverse.mcp.server.Roots",
            "io.quarkiverse.mcp.server.Sampling",
            "io.quarkiverse.mcp.server.Elicitation",
            "io.quarkiverse.mcp.server.Cancellation",
            "io.quarkiverse.mcp.server.Meta",
            "com.google.adk.tools.ToolContext",
            "com.google.adk.agents.InvocationContext",
            "com.embabel.agent.api.common.OperationContext",
            "com.embabel.agent.api.tool.ToolCallContext",
            "kotlin.coroutines.Continuation");

    private static final Set<String> ANNOTATIONS = Set.of(
            "dev.langchain4j.agent.tool.ToolMemoryId",
            "org.springframework.ai.mcp.annotation.McpProgressToken",
            "org.springaicommunity.mcp.annotation.McpProgressToken");

    private InjectedParameters() {}

    /** Whether a framework, rather than the model, gives the argument. */
    public static boolean recognises(VariableElement parameter) {
        return (parameter.asType() instanceof DeclaredType type && isNamed(type.asElement(), TYPES))
                || parameter.getAnnotationMirrors().stream()
                        .anyMatch(annotation ->
                                isNamed(annotation.getAnnotationType().asElement(), ANNOTATIONS));
    }

    private static boolean isNamed(Element type, Set<String> names) {
        return names.contains(((TypeElement) type).getQualifiedName().toString());
    }
}
