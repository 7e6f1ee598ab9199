package dev.precept.testkit.script;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message that a model reads.
 *
 * @param role who speaks
 * @param text the words, exactly; for a tool, its result as the model sees it
 * @param calls what the model itself called before
 * @param tool whose result this is; empty for other messages
 * @param callId of which call it is the result; null if the framework names none
 * @param error whether the framework marks the result as an error
 */
public record ModelMessage(
        Role role,
        String text,
        List<ToolCall> calls,
        String tool,
        @Nullable String callId,
        boolean error) {

    /** Who speaks. */
    public enum Role {
        /** The application. */
        SYSTEM,
        /** The user. */
        USER,
        /** The model itself, before. */
        MODEL,
        /** A tool. */
        TOOL
    }

    /** Copies what it is given. */
    public ModelMessage {
        calls = List.copyOf(calls);
    }

    /** What the application says. */
    public static ModelMessage system(String text) {
        return new ModelMessage(Role.SYSTEM, text, List.of(), "", null, false);
    }

    /** What the user says. */
    public static ModelMessage user(String text) {
        return new ModelMessage(Role.USER, text, List.of(), "", null, false);
    }

    /** What the model said and called before. */
    public static ModelMessage model(String text, List<ToolCall> calls) {
        return new ModelMessage(Role.MODEL, text, calls, "", null, false);
    }

    /** What a tool returned. */
    public static ModelMessage tool(String name, @Nullable String callId, String text, boolean error) {
        return new ModelMessage(Role.TOOL, text, List.of(), name, callId, error);
    }
}
