package dev.precept.testkit.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a scripted model does when it is asked once. */
public sealed interface Turn {

    /**
     * It answers.
     *
     * @param text what it says; empty for nothing
     * @param calls what it calls, all at once; empty for nothing
     */
    record Reply(String text, List<ToolCall> calls) implements Turn {
        /** Copies what it is given. */
        public Reply {
            calls = List.copyOf(calls);
        }

        /** The same calls, and it talks while it makes them. */
        public Reply saying(String words) {
            return new Reply(words, calls);
        }

        /** The text as a model streams it: word by word, with nothing lost. Nothing for an empty text. */
        public List<String> parts() {
            return text.isEmpty() ? List.of() : List.of(text.split("(?<=\\s)(?=\\S)"));
        }
    }

    /** It answers by what it was told. */
    record Answer(Function<ModelRequest, Turn> function) implements Turn {}

    /** It fails: the connection is lost, the provider has no capacity. */
    record Failure(RuntimeException failure) implements Turn {}

    /** It takes its time, and then does something. */
    record Late(Pause pause, Turn then) implements Turn {}

    /** Says something, and so ends the loop of the framework. */
    static Reply say(String text) {
        return new Reply(text, List.of());
    }

    /** Calls a tool, with arguments by name: see {@link ToolCall#of(String, Map)}. */
    static Reply call(String tool, Map<String, ? extends @Nullable Object> arguments) {
        return new Reply("", List.of(ToolCall.of(tool, arguments)));
    }

    /** Calls a tool, with arguments as a JSON object: see {@link ToolCall#of(String, String)}. */
    static Reply call(String tool, String arguments) {
        return new Reply("", List.of(ToolCall.of(tool, arguments)));
    }

    /** Makes several calls at once, or one with an id of its own, or one that is a mistake. */
    static Reply calls(ToolCall first, ToolCall... more) {
        List<ToolCall> calls = new ArrayList<>(List.of(first));
        calls.addAll(Arrays.asList(more));
        return new Reply("", calls);
    }

    /**
     * Does what the function finds fit, once the model is asked. The function may hold assertions about what the model was
     * told.
     */
    static Turn answer(Function<ModelRequest, Turn> function) {
        return new Answer(function);
    }

    /** Fails with this exception. */
    static Turn fail(RuntimeException failure) {
        return new Failure(failure);
    }

    /** Does nothing until the test ends the pause; then the turn. */
    static Turn after(Pause pause, Turn then) {
        return new Late(pause, then);
    }
}
