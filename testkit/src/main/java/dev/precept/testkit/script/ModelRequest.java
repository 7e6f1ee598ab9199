package dev.precept.testkit.script;

import dev.precept.testkit.script.ModelMessage.Role;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a model was told when it was asked.
 *
 * @param number the how manieth request of the script it is, from 1
 * @param messages all of them, the oldest first
 * @param tools what it may call
 */
public record ModelRequest(int number, List<ModelMessage> messages, List<OfferedTool> tools) {

    /** Copies what it is given. */
    public ModelRequest {
        messages = List.copyOf(messages);
        tools = List.copyOf(tools);
    }

    /** What the user said last; empty if he said nothing. */
    public String lastUserText() {
        for (int i = messages.size() - 1; i >= 0; i--) {
            if (messages.get(i).role() == Role.USER) {
                return messages.get(i).text();
            }
        }
        return "";
    }

    /** The results of the calls that the model made in its turn before, in order. Empty if it made none. */
    public List<ModelMessage> results() {
        int from = messages.size();
        while (from > 0 && messages.get(from - 1).role() == Role.TOOL) {
            from--;
        }
        return messages.subList(from, messages.size());
    }

    /**
     * The text of the last result.
     *
     * @throws ScriptError if the model was told none
     */
    public String lastResult() {
        List<ModelMessage> results = results();
        if (results.isEmpty()) {
            throw new ScriptError(
                    "Request " + number + " of the script brings no result of a tool: the model made no call"
                            + " in the turn before. Fix: let that turn call a tool, or do not ask for a result here.");
        }
        return results.get(results.size() - 1).text();
    }

    /** The names of the tools, in the order of the framework. */
    public List<String> toolNames() {
        return tools.stream().map(OfferedTool::name).toList();
    }

    String listTools() {
        return tools.isEmpty()
                ? "none"
                : tools.stream().map(OfferedTool::toString).collect(Collectors.joining(", "));
    }
}
