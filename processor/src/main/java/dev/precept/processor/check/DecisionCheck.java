package dev.precept.processor.check;

import dev.precept.processor.check.ToolClause.Kind;
import dev.precept.processor.evaluate.Outcome;
import dev.precept.processor.reason.Reasoner;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import dev.precept.processor.typing.GuardedClass;
import java.util.List;
import java.util.Optional;

/** A clause lets some calls pass and refuses others. */
final class DecisionCheck implements ToolsCheck {

    @Override
    public List<Finding> check(GuardedClass guarded) {
        return guarded.tools().stream()
                .flatMap(tool -> findings(ToolClause.of(tool)).stream())
                .toList();
    }

    static List<Finding> findings(List<ToolClause> clauses) {
        return clauses.stream().flatMap(clause -> finding(clause).stream()).toList();
    }

    private static Optional<Finding> finding(ToolClause clause) {
        if (clause.place().isEmpty()) {
            return Optional.empty();
        }
        if (isNever(clause, clause.passing())) {
            boolean when = clause.kind() == Kind.WHEN;
            // A rule that asks a person every time is said like this.
            return clause.refuses()
                    ? finding(clause, when ? Message.EXCLUSION_ALWAYS : Message.CLAUSE_NEVER_TRUE, ", not even with ")
                    : Optional.empty();
        }
        boolean when = clause.kind() == Kind.WHEN;
        return isNever(clause, clause.passing().not())
                ? finding(clause, when ? Message.EXCLUSION_NEVER : Message.CLAUSE_ALWAYS_TRUE, ", not even with ")
                : Optional.empty();
    }

    private static boolean isNever(ToolClause clause, Outcome outcome) {
        return Reasoner.areImpossible(List.of(clause.wish(outcome)));
    }

    private static Optional<Finding> finding(ToolClause clause, Message message, String before) {
        Outcome shown = Outcome.of(message == Message.CLAUSE_ALWAYS_TRUE || message == Message.EXCLUSION_ALWAYS);
        return clause.place()
                .map(place -> clause.finding(
                        message, place, clause.clause().text(), ExampleWords.with(before, clause, shown)));
    }
}
