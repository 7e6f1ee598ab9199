package dev.precept.processor.check;

import dev.precept.processor.model.Inherited;
import dev.precept.processor.model.Place;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.model.ToolMethod;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import dev.precept.processor.typing.GuardedClass;
import java.util.List;
import java.util.Optional;

/** A contract that is inherited from a class file is the one that was judged when its guard was made. */
final class InheritedGuardCheck implements ToolsCheck {

    @Override
    public List<Finding> check(GuardedClass guarded) {
        ToolClass tools = guarded.source();
        return tools.tools().stream()
                .flatMap(tool -> fault(tools, tool).stream())
                .toList();
    }

    private static Optional<Finding> fault(ToolClass tools, ToolMethod tool) {
        return tool.inherited().stream()
                .filter(from -> from.hasContract() && !from.isKnown())
                .findFirst()
                .map(from -> Finding.of(
                        from.origin() == Inherited.Origin.WITHOUT_GUARD
                                ? Message.PARENT_WITHOUT_GUARD
                                : Message.PARENT_GUARD_DIFFERS,
                        Place.of(tool.element()),
                        tools.element().getSimpleName() + "." + tool.name(),
                        from.name(),
                        from.from().element().getSimpleName().toString()));
    }
}
