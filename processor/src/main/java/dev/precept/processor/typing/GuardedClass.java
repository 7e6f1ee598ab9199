package dev.precept.processor.typing;

import dev.precept.processor.model.ToolClass;
import java.util.List;
import java.util.Optional;

/**
 * A tool class whose clauses were typed.
 *
 * @param source the class as it was written
 * @param tools its tools, with the rules whose clauses hold together
 * @param faults the clauses that do not; a class with any gets no guard
 */
public record GuardedClass(ToolClass source, List<GuardedTool> tools, List<FaultyClause> faults) {

    /** Copies what it is given. */
    public GuardedClass {
        tools = List.copyOf(tools);
        faults = List.copyOf(faults);
    }

    /** The same without the tools that do not say what they do to the world; nothing if none is left. */
    public Optional<GuardedClass> covered() {
        return source.covered()
                .map(covered -> new GuardedClass(
                        covered,
                        tools.stream()
                                .filter(tool -> tool.method().effect().isPresent())
                                .toList(),
                        faults));
    }

    /** Whether a guard can be written that judges every rule. */
    public boolean isComplete() {
        return faults.isEmpty();
    }

    /** The tools that have a body, and so a guard. */
    public List<GuardedTool> concrete() {
        return tools.stream().filter(tool -> !tool.method().isAbstract()).toList();
    }
}
