package dev.precept.testkit.mcp;

import static dev.precept.testkit.mcp.Servers.offering;
import static dev.precept.testkit.mcp.Servers.tool;
import static dev.precept.testkit.script.Turn.answer;
import static dev.precept.testkit.script.Turn.call;
import static dev.precept.testkit.script.Turn.calls;
import static dev.precept.testkit.script.Turn.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.testkit.script.ModelMessage;
import dev.precept.testkit.script.OfferedTool;
import dev.precept.testkit.script.Script;
import dev.precept.testkit.script.ScriptError;
import dev.precept.testkit.script.ToolCall;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class McpPairTest {

    @Test
    void letsAScriptUseAServer() {
        try (McpPair pair = McpPair.join(offering(tool("pay", amount -> "paid " + amount)))) {
            Script script = Script.of(
                    calls(ToolCall.of("pay", Map.of("amount", 1)), ToolCall.of("pay", Map.of("amount", 2))),
                    answer(told -> say("I " + told.lastResult())));

            assertThat(pair.play(script, "hello")).isEqualTo("I paid 2");

            script.assertPlayed();
            assertThat(script.request(1).tools())
                    .containsExactly(new OfferedTool("pay", "Takes an amount", List.of("amount")));
            assertThat(script.request(2).results())
                    .containsExactly(
                            ModelMessage.tool("pay", "call_1_1", "paid 1", false),
                            ModelMessage.tool("pay", "call_1_2", "paid 2", false));
        }
    }

    @Test
    void runsToolsOnThreadsOfTheServer() {
        try (McpPair pair = McpPair.join(
                offering(tool("where", amount -> Thread.currentThread().getName())))) {
            Script script = Script.of(call("where", Map.of("amount", 1)), say("done"));

            pair.play(script, "hello");

            assertThat(script.request(2).lastResult())
                    .startsWith("boundedElastic")
                    .isNotEqualTo(Thread.currentThread().getName());
        }
    }

    @Test
    void tellsTheScriptOfErrorsOfTheProtocol() {
        try (McpPair pair = McpPair.join(offering(tool("pay", amount -> {
            throw new IllegalStateException("no money");
        })))) {
            Script script = Script.of(call("pay", Map.of("amount", 1)), say("done"));

            pair.play(script, "hello");

            assertThat(script.request(2).results())
                    .containsExactly(ModelMessage.tool("pay", "call_1_1", "JSON-RPC error -32603: no money", true));
        }
    }

    @Test
    void tellsTheScriptWhatTheServerThinksOfItsArguments() {
        try (McpPair pair = McpPair.join(offering(tool("pay", amount -> "paid")))) {
            Script script = Script.of(
                    calls(
                            ToolCall.hallucinated("pay", "{\"amount\": \"lots\"}"),
                            ToolCall.hallucinated("pay", "{oops"),
                            ToolCall.hallucinated("openSafe", "{}")),
                    say("done"));

            pair.play(script, "hello");

            assertThat(script.request(2).results()).hasSize(3).allMatch(ModelMessage::error);
            assertThat(script.request(2).results().get(1).text()).isEqualTo("The arguments are no JSON object.");
            assertThat(script.request(2).lastResult()).startsWith("JSON-RPC error -32602");
        }
    }

    @Test
    void failsTheTestOnABadScript() {
        try (McpPair pair = McpPair.join(offering(tool("pay", amount -> "paid")))) {
            assertThatThrownBy(() -> pair.play(Script.of(call("pya", Map.of("amount", 1))), "hello"))
                    .isInstanceOf(ScriptError.class)
                    .hasMessageContaining("did you mean \"pay\"?");
            assertThatThrownBy(() -> pair.play(Script.of(call("pay", Map.of("amount", 1))), "hello"))
                    .isInstanceOf(ScriptError.class)
                    .hasMessageContaining("is over: it has 1 turn");
        }
    }

    @Test
    void takesAClientOfTheTestsChoice() {
        CountDownLatch never = new CountDownLatch(1);
        try (McpPair pair = McpPair.join(
                offering(tool("wait", amount -> {
                    try {
                        never.await();
                    } catch (InterruptedException ended) {
                        Thread.currentThread().interrupt();
                    }
                    return "too late";
                })),
                transport -> McpClient.sync(transport)
                        .requestTimeout(Duration.ofMillis(300))
                        .build())) {
            assertThatThrownBy(() -> pair.client()
                            .callTool(CallToolRequest.builder("wait")
                                    .arguments(Map.of("amount", 1))
                                    .build()))
                    .hasRootCauseInstanceOf(java.util.concurrent.TimeoutException.class);
        } finally {
            never.countDown();
        }
    }
}
