package dev.precept.processor.adopt;

import dev.precept.processor.data.Json;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/** The list of all uncovered tools, as JSON. */
final class UncoveredList {

    static final String PATH = "precept-proposals/uncovered-tools.json";

    private UncoveredList() {}

    static String of(Collection<UncoveredTool> tools) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("version", 1);
        list.put("tools", new TreeSet<>(tools).stream().map(UncoveredList::tool).toList());
        return Json.of(list);
    }

    private static Map<String, Object> tool(UncoveredTool tool) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("class", tool.type());
        members.put("method", tool.method());
        members.put("descriptor", tool.descriptor());
        members.put(
                "arguments",
                tool.arguments().stream().map(UncoveredList::argument).toList());
        members.put("annotation", tool.annotation());
        tool.hints().readOnly().ifPresent(hint -> members.put("readOnlyHint", hint));
        tool.hints().destructive().ifPresent(hint -> members.put("destructiveHint", hint));
        members.put("proposal", Proposal.path(tool.type()));
        return members;
    }

    private static Map<String, Object> argument(UncoveredTool.Argument argument) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("name", argument.name());
        members.put("type", argument.type());
        return members;
    }
}
