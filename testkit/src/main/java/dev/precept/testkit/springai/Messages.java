package dev.precept.testkit.springai;

import dev.precept.testkit.data.Datum;
import dev.precept.testkit.data.JsonReader;
import dev.precept.testkit.script.ModelMessage;
import dev.precept.testkit.script.OfferedTool;
import dev.precept.testkit.script.ToolCall;
import dev.precept.testkit.script.Turn;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.MessageType;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.metadata.ChatGenerationMetadata;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import org.springframework.ai.tool.definition.ToolDefinition;

/** Spring AI's words for what a script says and is told. */
final class Messages {

    private Messages() {}

    static List<ModelMessage> told(Prompt prompt) {
        return prompt.getInstructions().stream().flatMap(Messages::told).toList();
    }

    static List<OfferedTool> offered(Prompt prompt) {
        return prompt.getOptions() instanceof ToolCallingChatOptions options && options.getToolCallbacks() != null
                ? options.getToolCallbacks().stream()
                        .map(tool -> offered(tool.getToolDefinition()))
                        .toList()
                : List.of();
    }

    static ChatResponse part(String text) {
        return new ChatResponse(List.of(new Generation(new AssistantMessage(text))));
    }

    static ChatResponse answer(Turn.Reply reply) {
        AssistantMessage message = AssistantMessage.builder()
                .content(reply.text())
                .toolCalls(reply.calls().stream().map(Messages::call).toList())
                .build();
        String reason = reply.calls().isEmpty() ? "STOP" : "TOOL_CALLS";
        return new ChatResponse(List.of(new Generation(
                message, ChatGenerationMetadata.builder().finishReason(reason).build())));
    }

    private static Stream<ModelMessage> told(Message message) {
        if (message instanceof ToolResponseMessage results) {
            return results.getResponses().stream()
                    .map(result -> ModelMessage.tool(result.name(), result.id(), result.responseData(), false));
        }
        String text = Objects.requireNonNullElse(message.getText(), "");
        if (message instanceof AssistantMessage model) {
            return Stream.of(ModelMessage.model(
                    text, model.getToolCalls().stream().map(Messages::call).toList()));
        }
        return Stream.of(
                message.getMessageType() == MessageType.SYSTEM ? ModelMessage.system(text) : ModelMessage.user(text));
    }

    private static OfferedTool offered(ToolDefinition tool) {
        Datum parameters = JsonReader.read(tool.inputSchema(), "input schema of " + tool.name(), 1)
                .find("properties");
        return new OfferedTool(
                tool.name(),
                tool.description(),
                parameters instanceof Datum.Fields fields
                        ? List.copyOf(fields.values().keySet())
                        : List.of());
    }

    private static ToolCall call(AssistantMessage.ToolCall call) {
        return ToolCall.hallucinated(call.name(), call.arguments()).withId(call.id());
    }

    private static AssistantMessage.ToolCall call(ToolCall call) {
        return new AssistantMessage.ToolCall(
                Objects.requireNonNullElse(call.id(), ""), "function", call.tool(), call.arguments());
    }
}
