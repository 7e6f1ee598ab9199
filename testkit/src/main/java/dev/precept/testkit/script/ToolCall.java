package dev.precept.testkit.script;

import dev.precept.testkit.data.BadInput;
import dev.precept.testkit.data.Datum;
import dev.precept.testkit.data.JsonArguments;
import dev.precept.testkit.data.JsonReader;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call that a scripted model makes.
 *
 * @param id what the model calls this call; null for none
 * @param numbered whether the script gives it an id when it is played, in the place of {@code id}
 * @param tool the tool's name
 * @param arguments what the model sends: a JSON object, unless the call is hallucinated
 * @param hallucinated whether tool and arguments are a mistake of the model that belongs to the test, so that none of them
 *     is held against what the framework offers
 */
public record ToolCall(@Nullable String id, boolean numbered, String tool, String arguments, boolean hallucinated) {

    /**
     * A call.
     *
     * @param arguments by name: texts, numbers, booleans, null, enums, lists, arrays, maps
     * @throws IllegalArgumentException if one is something else
     */
    public static ToolCall of(String tool, Map<String, ? extends @Nullable Object> arguments) {
        return new ToolCall(null, true, tool, JsonArguments.write(tool, arguments), false);
    }

    /**
     * A call.
     *
     * @param arguments a JSON object
     * @throws IllegalArgumentException if it is none, with line and column
     */
    public static ToolCall of(String tool, String arguments) {
        read(tool, arguments);
        return new ToolCall(null, true, tool, arguments, false);
    }

    /** A call as a model should not make it: of a tool that it has not got, with unknown arguments, with broken JSON. */
    public static ToolCall hallucinated(String tool, String arguments) {
        return new ToolCall(null, true, tool, arguments, true);
    }

    /** With an id of the test's choice: real models repeat them, leave them empty, and some have none. */
    public ToolCall withId(@Nullable String chosen) {
        return new ToolCall(chosen, false, tool, arguments, hallucinated);
    }

    ToolCall number(int turn, int call) {
        return numbered ? withId("call_" + turn + "_" + call) : this;
    }

    Map<String, Datum> read() {
        return read(tool, arguments);
    }

    private static Map<String, Datum> read(String tool, String arguments) {
        try {
            return JsonReader.read(arguments, "arguments of " + tool, 1).fields();
        } catch (BadInput notAnObject) {
            throw new IllegalArgumentException(
                    notAnObject.getMessage()
                            + " Fix: write a JSON object such as {\"orderId\": \"A1\"}, or a map; a model that sends"
                            + " broken JSON is ToolCall.hallucinated(…).",
                    notAnObject);
        }
    }

    @Override
    public String toString() {
        return tool + ' ' + arguments + (id == null ? "" : " [" + id + ']');
    }
}
