package dev.precept.sample.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.CompleteToolCall;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A model that gives prepared answers, and remembers what it was asked. When streaming it answers on its own thread. */
final class PreparedModel {

    private final List<AiMessage> turns;
    private final AtomicInteger calls = new AtomicInteger();
    private final List<ChatRequest> requests = new CopyOnWriteArrayList<>();

    private PreparedModel(List<AiMessage> turns) {
        this.turns = turns;
    }

    static PreparedModel of(AiMessage... turns) {
        return new PreparedModel(List.of(turns));
    }

    static ToolExecutionRequest call(@Nullable String id, String tool, String arguments) {
        return ToolExecutionRequest.builder()
                .id(id)
                .name(tool)
                .arguments(arguments)
                .build();
    }

    static AiMessage turn(ToolExecutionRequest... calls) {
        return AiMessage.from(calls);
    }

    ChatModel chat() {
        return new ChatModel() {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                return answer(request);
            }
        };
    }

    StreamingChatModel streaming() {
        return new StreamingChatModel() {
            @Override
            public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
                new Thread(() -> stream(request, handler), "streaming-model").start();
            }
        };
    }

    /** How often it was asked. */
    int calls() {
        return calls.get();
    }

    /** What tools had told it, when it was asked last. */
    List<ToolExecutionResultMessage> results() {
        return requests.get(requests.size() - 1).messages().stream()
                .filter(ToolExecutionResultMessage.class::isInstance)
                .map(ToolExecutionResultMessage.class::cast)
                .toList();
    }

    private void stream(ChatRequest request, StreamingChatResponseHandler handler) {
        try {
            ChatResponse response = answer(request);
            List<ToolExecutionRequest> tools = response.aiMessage().toolExecutionRequests();
            for (int at = 0; at < tools.size(); at++) {
                handler.onCompleteToolCall(new CompleteToolCall(at, tools.get(at)));
            }
            handler.onCompleteResponse(response);
        } catch (RuntimeException failure) { // as LangChain4j's own clients do
            handler.onError(failure);
        }
    }

    private ChatResponse answer(ChatRequest request) {
        requests.add(request);
        int at = calls.getAndIncrement();
        AiMessage message = at < turns.size() ? turns.get(at) : AiMessage.from("done");
        return ChatResponse.builder().aiMessage(message).build();
    }
}
