package dev.precept.processor.check;

import dev.precept.Action;
import dev.precept.processor.clause.TypedClause;
import dev.precept.processor.model.Place;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import dev.precept.processor.typing.GuardPast;
import dev.precept.processor.typing.GuardRule;
import dev.precept.processor.typing.GuardedClass;
import dev.precept.processor.typing.GuardedTool;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** No tool has to come after what it must not come after, unless somebody may permit it. */
final class ContraryOrderCheck implements ToolsCheck {

    @Override
    public List<Finding> check(GuardedClass guarded) {
        return guarded.tools().stream().flatMap(tool -> finding(tool).stream()).toList();
    }

    private static Optional<Finding> finding(GuardedTool tool) {
        return firm(tool)
                .flatMap(rule -> rule.after().stream())
                .filter(after -> firm(tool)
                        .flatMap(rule -> rule.notAfter().stream())
                        .anyMatch(notAfter -> excludes(notAfter, after)))
                .findFirst()
                .map(after -> Finding.of(
                        Message.ORDER_CONTRADICTS,
                        Place.of(tool.method().element()),
                        tool.method().name(),
                        after.milestone()));
    }

    private static Stream<GuardRule> firm(GuardedTool tool) {
        return tool.rules().stream()
                .filter(rule -> rule.otherwise() == Action.BLOCK || rule.otherwise() == Action.HALT);
    }

    /** Whether everything that satisfies {@code after} is what must not have been. */
    private static boolean excludes(GuardPast notAfter, GuardPast after) {
        boolean about = notAfter.same().isEmpty() || text(notAfter).equals(text(after));
        boolean always = notAfter.within().isEmpty();
        boolean longer = notAfter.within().isPresent()
                && after.within().isPresent()
                && Duration.parse(after.within().get())
                                .compareTo(Duration.parse(notAfter.within().get()))
                        <= 0;
        return notAfter.milestone().equals(after.milestone()) && about && (always || longer);
    }

    private static Optional<String> text(GuardPast past) {
        return past.same().map(TypedClause::text);
    }
}
