package dev.precept.processor.adopt;

import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The list of all uncovered tools, as JSON. */
final class UncoveredList {

    static final String PATH = "precept-proposals/uncovered-tools.json";

    private UncoveredList() {}

    static String of(Collection<UncoveredTool> tools) {
        return new TreeSet<>(tools)
                .stream()
                        .map(UncoveredList::tool)
                        .collect(Collectors.joining(",\n", "{\n  \"version\": 1,\n  \"tools\": [\n", "\n  ]\n}\n"));
    }

    private static String tool(UncoveredTool tool) {
        return "    {\"class\": " + text(tool.type())
                + ", \"method\": " + text(tool.method())
                + ", \"descriptor\": " + text(tool.descriptor())
                + ", \"arguments\": "
                + tool.arguments().stream()
                        .map(argument ->
                                "{\"name\": " + text(argument.name()) + ", \"type\": " + text(argument.type()) + '}')
                        .collect(Collectors.joining(", ", "[", "]"))
                + ", \"annotation\": " + text(tool.annotation())
                + tool.hints()
                        .readOnly()
                        .map(hint -> ", \"readOnlyHint\": " + hint)
                        .orElse("")
                + tool.hints()
                        .destructive()
                        .map(hint -> ", \"destructiveHint\": " + hint)
                        .orElse("")
                + ", \"proposal\": " + text(Proposal.path(tool.type())) + '}';
    }

    private static String text(String value) {
        StringBuilder text = new StringBuilder("\"");
        value.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                text.append('\\').append((char) c);
            } else if (c < ' ') {
                text.append(String.format(java.util.Locale.ROOT, "\\u%04x", c));
            } else {
                text.append((char) c);
            }
        });
        return text.append('"').toString();
    }
}
