package dev.precept.processor.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The helper rules of one tool: one for each part with alternatives, and for each loop that looks for an element. */
final class RegoRules {

    private final int tool;
    private final List<String> written = new ArrayList<>();
    private int rules;
    private int elements;

    RegoRules(int tool) {
        this.tool = tool;
    }

    List<String> written() {
        return written;
    }

    /** A name for a macro's element. */
    String element() {
        return "element_" + ++elements;
    }

    /** A rule that holds where one of the bodies does; returns how to ask for it. */
    String add(List<List<String>> bodies, Collection<String> parameters) {
        String name = "tool_" + tool + "_part_" + ++rules
                + (parameters.isEmpty() ? "" : "(" + String.join(", ", parameters) + ")");
        bodies.forEach(body -> written.add(rule(name, body)));
        return parameters.isEmpty() ? name : name + " == true";
    }

    static String rule(String head, List<String> body) {
        return head + " if {\n" + String.join("\n", body).indent(4) + "}\n";
    }
}
