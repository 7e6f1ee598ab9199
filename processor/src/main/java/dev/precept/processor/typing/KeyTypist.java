package dev.precept.processor.typing;

import dev.precept.processor.model.Inherited;
import dev.precept.processor.model.Parameter;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.model.ToolMethod;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Types the key of a tool: its own, or that of the nearest tool whose place it takes. */
final class KeyTypist {

    private KeyTypist() {}

    /** @param desks of the tool itself, and of what it inherits */
    static Optional<GuardKey> of(ToolClass source, ToolMethod tool, Function<Optional<Inherited>, ClauseDesk> desks) {
        String owner = farthest(tool).map(from -> from.from().binaryName()).orElse(source.binaryName());
        if (tool.exclusive().isPresent()) {
            return key(desks.apply(Optional.empty()), tool, names(tool), owner);
        }
        return keyed(tool).stream()
                .findFirst()
                .flatMap(from -> key(desks.apply(Optional.of(from)), from.tool(), from.parameterNames(), owner));
    }

    /** The tools whose place a tool takes and that have a key, nearest first. */
    static List<Inherited> keyed(ToolMethod tool) {
        return tool.inherited().stream()
                .filter(from -> from.tool().exclusive().isPresent())
                .toList();
    }

    /** All that inherit a key count with the one who first declared it. */
    private static Optional<Inherited> farthest(ToolMethod tool) {
        List<Inherited> keyed = keyed(tool);
        return keyed.isEmpty() ? Optional.empty() : Optional.of(keyed.get(keyed.size() - 1));
    }

    private static Optional<GuardKey> key(ClauseDesk desk, ToolMethod written, List<String> names, String owner) {
        return desk.key(written.exclusive()).map(clause -> new GuardKey(clause, names, owner));
    }

    private static List<String> names(ToolMethod tool) {
        return tool.parameters().stream().map(Parameter::name).toList();
    }
}
