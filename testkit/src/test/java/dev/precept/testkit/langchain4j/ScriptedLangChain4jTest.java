package dev.precept.testkit.langchain4j;

import static dev.precept.testkit.script.Turn.call;
import static dev.precept.testkit.script.Turn.calls;
import static dev.precept.testkit.script.Turn.fail;
import static dev.precept.testkit.script.Turn.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.CompleteToolCall;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.precept.testkit.script.ModelMessage;
import dev.precept.testkit.script.OfferedTool;
import dev.precept.testkit.script.Script;
import dev.precept.testkit.script.ScriptError;
import dev.precept.testkit.script.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ScriptedLangChain4jTest {

    private static final ToolSpecification PAY = ToolSpecification.builder()
            .name("pay")
            .description("Pay out")
            .parameters(JsonObjectSchema.builder().addIntegerProperty("amount").build())
            .build();

    @Test
    void tellsTheScriptEveryKindOfMessage() {
        ToolExecutionRequest before = ToolExecutionRequest.builder()
                .id("1")
                .name("pay")
                .arguments("{}")
                .build();
        Script script = Script.of(say("done"));

        ScriptedLangChain4j.chat(script)
                .chat(request(
                        SystemMessage.from("Be kind."),
                        UserMessage.from(TextContent.from("hello"), ImageContent.from("aGVsbG8=", "image/png")),
                        AiMessage.from("One moment.", List.of(before)),
                        ToolExecutionResultMessage.builder()
                                .id("1")
                                .toolName("pay")
                                .text("no money")
                                .isError(true)
                                .build()));

        assertThat(script.request(1).messages())
                .containsExactly(
                        ModelMessage.system("Be kind."),
                        ModelMessage.user("hello" + System.lineSeparator() + "(IMAGE)"),
                        ModelMessage.model(
                                "One moment.",
                                List.of(ToolCall.hallucinated("pay", "{}").withId("1"))),
                        ModelMessage.tool("pay", "1", "no money", true));
        assertThat(script.request(1).tools()).containsExactly(new OfferedTool("pay", "Pay out", List.of("amount")));
    }

    @Test
    void answersWithTextAndCallsAtOnce() {
        Script script = Script.of(call("pay", Map.of("amount", 7)).saying("One moment."));

        ChatResponse response = ScriptedLangChain4j.chat(script).chat(request(UserMessage.from("hello")));

        assertThat(response.finishReason()).isEqualTo(FinishReason.TOOL_EXECUTION);
        assertThat(response.aiMessage().text()).isEqualTo("One moment.");
        assertThat(response.aiMessage().toolExecutionRequests())
                .containsExactly(ToolExecutionRequest.builder()
                        .id("call_1_1")
                        .name("pay")
                        .arguments("{\"amount\":7}")
                        .build());
    }

    @Test
    void streamsWordsThenCallsThenTheWholeOnAThreadOfItsOwn() throws Exception {
        Script script =
                Script.of(calls(ToolCall.of("pay", Map.of("amount", 1)), ToolCall.of("pay", Map.of("amount", 2)))
                        .saying("One moment."));
        Heard heard = new Heard();

        ScriptedLangChain4j.streaming(script).chat(request(UserMessage.from("hello")), heard);

        assertThat(heard.end().aiMessage().toolExecutionRequests()).hasSize(2);
        assertThat(heard.events)
                .containsExactly("One ", "moment.", "0 {\"amount\":1}", "1 {\"amount\":2}", "on scripted-model");
    }

    @Test
    void givesFailuresOfAStreamToItsHandler() {
        IllegalStateException lost = new IllegalStateException("connection lost");
        Heard failed = new Heard();
        Heard bad = new Heard();

        ScriptedLangChain4j.streaming(Script.of(fail(lost))).chat(request(UserMessage.from("hello")), failed);
        ScriptedLangChain4j.streaming(Script.of(call("pya", Map.of()))).chat(request(UserMessage.from("hello")), bad);

        assertThatThrownBy(failed::end).hasCause(lost);
        assertThatThrownBy(bad::end)
                .hasCauseInstanceOf(ScriptError.class)
                .hasMessageContaining("did you mean \"pay\"?");
    }

    @Test
    void throwsWhatAScriptCannotPlay() {
        Script script = Script.of(call("pya", Map.of()));

        assertThatThrownBy(() -> ScriptedLangChain4j.chat(script).chat(request(UserMessage.from("hello"))))
                .isInstanceOf(ScriptError.class);
    }

    private static ChatRequest request(dev.langchain4j.data.message.ChatMessage... messages) {
        return ChatRequest.builder().messages(messages).toolSpecifications(PAY).build();
    }

    private static final class Heard implements StreamingChatResponseHandler {
        private final List<String> events = new ArrayList<>();
        private final CompletableFuture<ChatResponse> end = new CompletableFuture<>();

        @Override
        public void onPartialResponse(String part) {
            events.add(part);
        }

        @Override
        public void onCompleteToolCall(CompleteToolCall call) {
            events.add(call.index() + " " + call.toolExecutionRequest().arguments());
        }

        @Override
        public void onCompleteResponse(ChatResponse response) {
            events.add("on " + Thread.currentThread().getName());
            end.complete(response);
        }

        @Override
        public void onError(Throwable error) {
            end.completeExceptionally(error);
        }

        ChatResponse end() throws InterruptedException, ExecutionException, java.util.concurrent.TimeoutException {
            return end.get(30, TimeUnit.SECONDS);
        }
    }
}
