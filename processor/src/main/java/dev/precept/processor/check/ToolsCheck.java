package dev.precept.processor.check;

import dev.precept.processor.report.Finding;
import dev.precept.processor.typing.GuardedClass;
import java.util.List;

/** Looks at a tool class as a whole. */
interface ToolsCheck {
    List<Finding> check(GuardedClass guarded);
}
