package dev.precept.processor.check;

import dev.precept.EffectClass;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import dev.precept.processor.typing.GuardedClass;
import dev.precept.processor.typing.GuardedTool;
import java.util.List;
import java.util.Optional;

/** What cannot be taken back is judged by facts that still hold when it happens. */
final class FactMayChangeCheck implements ToolsCheck {

    @Override
    public List<Finding> check(GuardedClass guarded) {
        return guarded.tools().stream()
                .filter(FactMayChangeCheck::cannotBeTakenBack)
                .filter(tool -> tool.key().isEmpty())
                .flatMap(tool -> finding(tool).stream())
                .toList();
    }

    private static boolean cannotBeTakenBack(GuardedTool tool) {
        return tool.method()
                .effect()
                .filter(effect -> effect.effect() == EffectClass.IRREVERSIBLE)
                .isPresent();
    }

    /** Once for a tool: one key is the answer to all of them. */
    private static Optional<Finding> finding(GuardedTool tool) {
        return ToolClause.of(tool).stream()
                .filter(clause -> clause.kind() != ToolClause.Kind.ENSURE)
                .filter(clause -> clause.place().isPresent())
                .filter(clause -> !clause.clause().facts().isEmpty())
                .findFirst()
                .map(clause -> clause.finding(
                        Message.FACT_MAY_CHANGE,
                        clause.place().get(),
                        tool.method().name(),
                        clause.clause().facts().iterator().next(),
                        clause.clause().parameters().stream()
                                .findFirst()
                                .orElse(ExclusiveCheck.suggested(tool.method()))));
    }
}
