package dev.precept.testkit.script;

import static dev.precept.testkit.script.Turn.after;
import static dev.precept.testkit.script.Turn.answer;
import static dev.precept.testkit.script.Turn.call;
import static dev.precept.testkit.script.Turn.calls;
import static dev.precept.testkit.script.Turn.fail;
import static dev.precept.testkit.script.Turn.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ScriptTest {

    private static final List<OfferedTool> TOOLS = List.of(
            new OfferedTool("pay", "Pay out", List.of("amount", "note")), new OfferedTool("empty", "", List.of()));

    @Test
    void playsATurnForEachRequest() {
        Script script = Script.of(call("pay", Map.of("amount", 7)).saying("One moment."), say("done"));

        assertThat(ask(script, user("hello")))
                .isEqualTo(new Turn.Reply(
                        "One moment.",
                        List.of(ToolCall.of("pay", "{\"amount\":7}").withId("call_1_1"))));
        assertThat(ask(script, user("hello"), paid("paid")).text()).isEqualTo("done");
        script.assertPlayed();
        assertThat(script.requestCount()).isEqualTo(2);
    }

    @Test
    void givesEachCallOfATurnAnIdOfItsOwnUnlessTheTestHasOne() {
        Script script = Script.of(calls(
                ToolCall.of("empty", "{}"),
                ToolCall.of("empty", "{}"),
                ToolCall.of("empty", "{}").withId("x"),
                ToolCall.of("empty", "{}").withId(null)));

        assertThat(ask(script, user("hello")).calls())
                .extracting(ToolCall::id)
                .containsExactly("call_1_1", "call_1_2", "x", null);
    }

    @Test
    void answersByWhatTheModelWasTold() {
        Script script = Script.of(answer(told -> told.lastResult().startsWith("Refused") ? say("no") : say("yes")));

        assertThat(ask(script, user("hello"), paid("Refused by contract: pay was not run."))
                        .text())
                .isEqualTo("no");
    }

    @Test
    void recordsWhatTheModelWasTold() {
        Script script = Script.of(say("done"));
        ask(script, ModelMessage.system("Be kind."), user("hello"), paid("a"), paid("b"));

        ModelRequest told = script.request(1);
        assertThat(told.lastUserText()).isEqualTo("hello");
        assertThat(told.results()).extracting(ModelMessage::text).containsExactly("a", "b");
        assertThat(told.lastResult()).isEqualTo("b");
        assertThat(told.toolNames()).containsExactly("pay", "empty");
    }

    @Test
    void failsAsItIsToldTo() {
        IllegalStateException lost = new IllegalStateException("connection lost");
        Script script = Script.of(fail(lost), say("done"));

        assertThatThrownBy(() -> ask(script, user("hello"))).isSameAs(lost);
        assertThat(ask(script, user("hello")).text()).isEqualTo("done");
        script.assertPlayed(); // a failure that was asked for is no mistake of the script
    }

    @Test
    void waitsUntilThePauseEnds() {
        Pause pause = new Pause();
        Script script = Script.of(after(pause, say("done")));

        CompletableFuture<Turn.Reply> reply = CompletableFuture.supplyAsync(() -> ask(script, user("hello")));
        pause.awaitBegin();
        assertThat(reply).isNotDone();
        assertThat(script.transcript()).contains("-> thinks still");
        pause.end();

        assertThat(reply.join().text()).isEqualTo("done");
    }

    @Test
    void failsWhenSomebodyGivesUpOnASlowModel() throws Exception {
        Pause pause = new Pause();
        Script script = Script.of(after(pause, say("done")));
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        Thread impatient = new Thread(() -> failure.complete(catchThrowable(() -> ask(script, user("hello")))));

        impatient.start();
        pause.awaitBegin();
        impatient.interrupt();

        assertThat(failure.get(30, TimeUnit.SECONDS)).isInstanceOf(IllegalStateException.class);
        script.assertPlayed(); // no mistake of the script
    }

    @Test
    void namesTheLineThatMadeTheScript() {
        int before = new Throwable().getStackTrace()[0].getLineNumber();
        Script script = Script.of();

        assertThatThrownBy(() -> ask(script, user("hello")))
                .hasMessageStartingWith("The script (ScriptTest.java:" + (before + 1) + ") is over");
    }

    @Test
    void goesOnForEverWhereItIsToldTo() {
        Script script = Script.of(say("first")).thenAlways(say("again"));

        assertThat(List.of(ask(script).text(), ask(script).text(), ask(script).text()))
                .containsExactly("first", "again", "again");
    }

    @Test
    void saysWhichTurnIsMissingWhenItIsOver() {
        Script script = Script.of(call("pay", Map.of("amount", 7)));
        ask(script, user("hello"));

        assertThat(error(() -> ask(script, user("hello"), paid("paid 7"))))
                .isInstanceOf(ScriptError.class)
                .hasMessage(
                        "The script (ScriptTest.java:0) is over: it has 1 turn, and the model was asked for turn 2. A tool said last: paid"
                                + " 7" + System.lineSeparator()
                                + "Tools were: pay(amount, note), empty(). Fix: add a turn, such as say(\"done\"), or end the"
                                + " script with thenAlways(…).");
    }

    @Test
    void suggestsATool() {
        Script script = Script.of(say("hello"), call("pya", Map.of("amount", 7)));
        ask(script, user("hello"));

        assertThat(error(() -> ask(script, user("hello"))))
                .hasMessage(
                        "Turn 2 of the script (ScriptTest.java:0) calls \"pya\", which the framework did not offer. It offered:"
                                + " pay(amount, note), empty(). Fix: did you mean \"pay\"? A model that makes this mistake on"
                                + " purpose is ToolCall.hallucinated(…).");
    }

    @Test
    void suggestsAnArgument() {
        Script script = Script.of(call("pay", Map.of("amuont", 7)));

        assertThat(error(() -> ask(script, user("hello"))))
                .hasMessageContaining(
                        "Turn 1 of the script (ScriptTest.java:0) gives pay(amount, note) an argument \"amuont\"")
                .hasMessageContaining("did you mean \"amount\"?");
    }

    @Test
    void playsAMistakeOfTheModelAsItStands() {
        Script script = Script.of(calls(ToolCall.hallucinated("openSafe", "{oops")));

        assertThat(ask(script, user("hello")).calls())
                .containsExactly(ToolCall.hallucinated("openSafe", "{oops").withId("call_1_1"));
        script.assertPlayed();
    }

    @Test
    void namesTheTurnWhoseFunctionFails() {
        Script broken = Script.of(answer(told -> say(told.messages().get(7).text())));
        Script silent = Script.of(answer(told -> null));

        assertThat(error(() -> ask(broken, user("hello"))))
                .isInstanceOf(ScriptError.class)
                .hasMessageStartingWith("The function of turn 1 of the script (ScriptTest.java:0) failed: ")
                .hasCauseInstanceOf(IndexOutOfBoundsException.class);
        assertThat(error(() -> ask(silent, user("hello"))))
                .hasMessageStartingWith("The function of turn 1 of the script (ScriptTest.java:0) answered null.");
    }

    @Test
    void saysThatThereIsNoResultToAnswer() {
        Script script = Script.of(answer(told -> say(told.lastResult())));

        assertThatThrownBy(() -> ask(script, user("hello")))
                .isInstanceOf(ScriptError.class)
                .hasMessageStartingWith("Request 1 of the script brings no result of a tool");
    }

    @Test
    void remembersAnErrorThatAFrameworkKeepsToItself() {
        Script script = Script.of(call("pya", Map.of()), say("done"));
        assertThatThrownBy(() -> ask(script, user("hello"))).isInstanceOf(ScriptError.class);
        ask(script, user("hello"));

        assertThat(error(script::assertPlayed))
                .hasMessageContaining("Turn 1 of the script (ScriptTest.java:0) calls \"pya\"")
                .hasMessageContaining("request 2");
    }

    @Test
    void remembersAFailedAssertionOfAFunction() {
        Script script = Script.of(answer(told -> {
            assertThat(told.lastUserText()).isEqualTo("goodbye");
            return say("done");
        }));
        assertThatThrownBy(() -> ask(script, user("hello"))).isInstanceOf(AssertionError.class);

        assertThatThrownBy(script::assertPlayed).hasMessageContaining("goodbye");
    }

    @Test
    void isNotPlayedWhileATurnIsLeft() {
        Script script = Script.of(say("a"), say("b"), say("c"));
        ask(script, user("hello"));

        assertThat(error(script::assertPlayed))
                .isInstanceOf(ScriptError.class)
                .hasMessageContaining("The script (ScriptTest.java:0) has 3 turns, and the model was asked once.")
                .hasMessageContaining("-> says: a");
    }

    @Test
    void hasNoRequestThatWasNotMade() {
        assertThatThrownBy(() -> Script.of(say("a")).request(1))
                .hasMessageContaining("There is no request 1: the model was asked never.")
                .hasMessageContaining("The model was never asked.");
    }

    /** What a script says, without the line of this file, so that the tests may move. */
    private static ScriptError error(ThrowingCallable call) {
        ScriptError error = catchThrowableOfType(ScriptError.class, call);
        return new ScriptError(
                error.getMessage().replaceFirst("ScriptTest\\.java:[1-9]\\d*", "ScriptTest.java:0"), error.getCause());
    }

    private static ModelMessage user(String text) {
        return ModelMessage.user(text);
    }

    private static ModelMessage paid(String text) {
        return ModelMessage.tool("pay", "call_1_1", text, false);
    }

    private static Turn.Reply ask(Script script, ModelMessage... messages) {
        return script.ask(List.of(messages), TOOLS);
    }
}
