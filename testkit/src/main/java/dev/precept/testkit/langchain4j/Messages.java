package dev.precept.testkit.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.precept.testkit.script.ModelMessage;
import dev.precept.testkit.script.OfferedTool;
import dev.precept.testkit.script.ToolCall;
import dev.precept.testkit.script.Turn;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** LangChain4j's words for what a script says and is told. */
final class Messages {

    private Messages() {}

    static List<ModelMessage> told(ChatRequest request) {
        return request.messages().stream().map(Messages::told).toList();
    }

    static List<OfferedTool> offered(ChatRequest request) {
        List<ToolSpecification> tools = request.toolSpecifications();
        return tools == null ? List.of() : tools.stream().map(Messages::offered).toList();
    }

    static ChatResponse answer(Turn.Reply reply) {
        List<ToolExecutionRequest> calls =
                reply.calls().stream().map(Messages::request).toList();
        AiMessage message = calls.isEmpty()
                ? AiMessage.from(reply.text())
                : AiMessage.builder()
                        .text(reply.text().isEmpty() ? null : reply.text())
                        .toolExecutionRequests(calls)
                        .build();
        return ChatResponse.builder()
                .aiMessage(message)
                .finishReason(calls.isEmpty() ? FinishReason.STOP : FinishReason.TOOL_EXECUTION)
                .build();
    }

    private static ModelMessage told(ChatMessage message) {
        if (message instanceof SystemMessage system) {
            return ModelMessage.system(system.text());
        }
        if (message instanceof UserMessage user) {
            return ModelMessage.user(text(user.contents()));
        }
        if (message instanceof AiMessage model) {
            return ModelMessage.model(
                    Objects.requireNonNullElse(model.text(), ""),
                    model.toolExecutionRequests().stream().map(Messages::call).toList());
        }
        if (message instanceof ToolExecutionResultMessage result) {
            return ModelMessage.tool(
                    result.toolName(), result.id(), text(result.contents()), Boolean.TRUE.equals(result.isError()));
        }
        return ModelMessage.user(message.toString());
    }

    /** Pictures and the like by their kind: a script reads texts. */
    private static String text(List<Content> contents) {
        return contents.stream()
                .map(content -> content instanceof TextContent text ? text.text() : "(" + content.type() + ")")
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static OfferedTool offered(ToolSpecification tool) {
        return new OfferedTool(
                tool.name(),
                Objects.requireNonNullElse(tool.description(), ""),
                tool.parameters() == null
                        ? List.of()
                        : List.copyOf(tool.parameters().properties().keySet()));
    }

    private static ToolCall call(ToolExecutionRequest request) {
        return ToolCall.hallucinated(request.name(), Objects.requireNonNullElse(request.arguments(), ""))
                .withId(request.id());
    }

    private static ToolExecutionRequest request(ToolCall call) {
        return ToolExecutionRequest.builder()
                .id(call.id())
                .name(call.tool())
                .arguments(call.arguments())
                .build();
    }
}
