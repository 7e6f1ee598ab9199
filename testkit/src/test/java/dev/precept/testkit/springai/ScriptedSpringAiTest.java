package dev.precept.testkit.springai;

import static dev.precept.testkit.script.Turn.answer;
import static dev.precept.testkit.script.Turn.call;
import static dev.precept.testkit.script.Turn.fail;
import static dev.precept.testkit.script.Turn.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.testkit.script.ModelMessage;
import dev.precept.testkit.script.OfferedTool;
import dev.precept.testkit.script.Script;
import dev.precept.testkit.script.ScriptError;
import dev.precept.testkit.script.ToolCall;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.function.FunctionToolCallback;

/** Scripts on the real Spring AI, with tools that have no contract. */
class ScriptedSpringAiTest {

    record Trip(String city, int days) {}

    private final ToolCallback book = FunctionToolCallback.builder("book", (Trip trip) -> "booked " + trip.city())
            .description("Book a trip")
            .inputType(Trip.class)
            .build();

    @ParameterizedTest
    @EnumSource(Way.class)
    void playsToTheFrameworksOwnLoop(Way way) {
        Script script = Script.of(
                call("book", Map.of("city", "Rome", "days", 3)).saying("One moment. "),
                answer(told -> say("It is " + told.lastResult())));

        assertThat(way.ask(script, book)).endsWith("It is \"booked Rome\"");

        script.assertPlayed();
        assertThat(script.request(1).tools())
                .containsExactly(new OfferedTool("book", "Book a trip", List.of("city", "days")));
        assertThat(script.request(2).messages())
                .containsExactly(
                        ModelMessage.user("hello"),
                        ModelMessage.model(
                                "One moment. ",
                                List.of(ToolCall.hallucinated(
                                                "book",
                                                script.exchanges()
                                                        .get(0)
                                                        .reply()
                                                        .calls()
                                                        .get(0)
                                                        .arguments())
                                        .withId("call_1_1"))),
                        ModelMessage.tool("book", "call_1_1", "\"booked Rome\"", false));
    }

    @Test
    void streamsWordByWord() {
        Script script = Script.of(say("a  text with\nspaces "));

        assertThat(ChatClient.create(ScriptedSpringAi.model(script)).prompt().system("Be kind.").user("hello").stream()
                        .content()
                        .collectList()
                        .block())
                .containsExactly("a  ", "text ", "with\n", "spaces ");
        assertThat(script.request(1).messages())
                .containsExactly(ModelMessage.system("Be kind."), ModelMessage.user("hello"));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void failsTheTestOnABadScript(Way way) {
        Script script = Script.of(call("boko", Map.of()));

        assertThatThrownBy(() -> way.ask(script, book))
                .satisfiesAnyOf(
                        thrown -> assertThat(thrown).isInstanceOf(ScriptError.class),
                        thrown -> assertThat(thrown).hasCauseInstanceOf(ScriptError.class)); // Reactor wraps an Error
        assertThatThrownBy(script::assertPlayed).hasMessageContaining("did you mean \"book\"?");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void failsAsAModelDoes(Way way) {
        IllegalStateException lost = new IllegalStateException("connection lost");

        assertThatThrownBy(() -> way.ask(Script.of(fail(lost)), book)).isSameAs(lost);
    }
}
