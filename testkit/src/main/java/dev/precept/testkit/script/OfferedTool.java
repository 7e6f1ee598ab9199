package dev.precept.testkit.script;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A tool that the framework offers to the model.
 *
 * @param name what the model calls it
 * @param description what the model is told of it; empty for nothing
 * @param parameters the names that the arguments may have, as the framework tells them
 */
public record OfferedTool(String name, String description, List<String> parameters) {

    /** Copies what it is given. */
    public OfferedTool {
        parameters = List.copyOf(parameters);
    }

    @Override
    public String toString() {
        return name + parameters.stream().collect(Collectors.joining(", ", "(", ")"));
    }
}
