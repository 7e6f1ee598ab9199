package dev.precept.sample.script;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.List;

/**
 * Plays a conversation. Like a real model it remembers nothing: it reads the messages, sees how far the exchange has
 * come, and takes the next turn.
 */
public final class ScriptedModel implements ChatModel {

    private final Conversation conversation;

    /** Plays this conversation. */
    public ScriptedModel(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        List<ChatMessage> messages = request.messages();
        int asked = messages.size() - 1;
        while (!(messages.get(asked) instanceof UserMessage)) {
            asked--;
        }
        List<ChatMessage> since = messages.subList(asked + 1, messages.size());
        int turn = (int) since.stream().filter(AiMessage.class::isInstance).count();
        Line line = exchange(((UserMessage) messages.get(asked)).singleText())
                .model()
                .get(turn);
        return ChatResponse.builder().aiMessage(play(line, turn, since)).build();
    }

    private Exchange exchange(String customer) {
        return conversation.exchanges().stream()
                .filter(exchange -> exchange.customer().equals(customer))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody says that in the script: " + customer));
    }

    private static AiMessage play(Line line, int turn, List<ChatMessage> since) {
        if (line instanceof Line.Call call) {
            return AiMessage.from(ToolExecutionRequest.builder()
                    .id("call_" + turn)
                    .name(call.tool())
                    .arguments(call.arguments())
                    .build());
        }
        Line.Say say = (Line.Say) line;
        return AiMessage.from(wasRefused(since) ? say.refused() : say.done());
    }

    private static boolean wasRefused(List<ChatMessage> since) {
        return !since.isEmpty()
                && since.get(since.size() - 1) instanceof ToolExecutionResultMessage last
                && (last.text().startsWith("Refused by contract") || last.text().startsWith("Outcome uncertain"));
    }
}
