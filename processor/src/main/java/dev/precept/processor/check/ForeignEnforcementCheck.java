package dev.precept.processor.check;

import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import dev.precept.processor.typing.GuardedClass;
import java.util.List;

/** Nobody takes a checked contract for an enforced one. */
final class ForeignEnforcementCheck implements ToolsCheck {

    @Override
    public List<Finding> check(GuardedClass guarded) {
        return guarded.source().foreign().stream()
                .map(foreign -> Finding.of(
                        Message.FOREIGN_NOT_ENFORCED,
                        foreign.place(),
                        guarded.source().element().getSimpleName().toString()))
                .toList();
    }
}
