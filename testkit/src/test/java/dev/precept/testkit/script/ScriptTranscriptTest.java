package dev.precept.testkit.script;

import static dev.precept.testkit.script.Turn.call;
import static dev.precept.testkit.script.Turn.fail;
import static dev.precept.testkit.script.Turn.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScriptTranscriptTest {

    private static final List<OfferedTool> TOOLS = List.of(new OfferedTool("pay", "", List.of("amount")));

    private final ModelMessage hello = ModelMessage.user("hello\n  there");

    @Test
    void showsOfEachRequestWhatIsNew() {
        Script script = Script.of(call("pay", Map.of("amount", 501)).saying("One moment."), say("No."));
        Turn.Reply first = script.ask(List.of(ModelMessage.system("Be kind."), hello), TOOLS);
        script.ask(
                List.of(
                        ModelMessage.system("Be kind."),
                        hello,
                        ModelMessage.model("", first.calls()),
                        ModelMessage.tool("pay", "call_1_1", "Refused by contract", false)),
                TOOLS);

        assertThat(script.transcript().lines())
                .containsExactly(
                        "request 1  tools: pay(amount)",
                        "  system Be kind.",
                        "  user   hello / there",
                        "  -> says: One moment. calls pay {\"amount\":501} [call_1_1]",
                        "request 2",
                        "  tool   pay [call_1_1]: Refused by contract",
                        "  -> says: No.");
    }

    @Test
    void showsAHistoryThatWasRewritten() {
        Script script = Script.of(say("a"), say("b"));
        script.ask(List.of(hello), TOOLS);
        script.ask(List.of(ModelMessage.user("something else")), List.of());

        assertThat(script.transcript().lines())
                .endsWith(
                        "request 2  tools: none  (a history that differs from the one before)",
                        "  user   something else",
                        "  -> says: b");
    }

    @Test
    void showsFailures() {
        Script script = Script.of(fail(new IllegalStateException("connection lost")));
        assertThatThrownBy(() -> script.ask(List.of(hello, ModelMessage.tool("pay", null, "no money", true)), TOOLS))
                .isInstanceOf(IllegalStateException.class);

        assertThat(script.transcript().lines())
                .endsWith(
                        "  tool   pay failed: no money",
                        "  -> fails: java.lang.IllegalStateException: connection lost");
    }
}
