package dev.precept.processor.check;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.evaluate.Outcome;
import dev.precept.processor.witness.Case;
import dev.precept.processor.witness.Examples;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts an example into a message. */
final class ExampleWords {

    private ExampleWords() {}

    /** Values with which a clause comes to an outcome: {@code ", not even with amount = 1"}; nothing if none are known. */
    static String with(String before, ToolClause clause, Outcome outcome) {
        return clause.hasOwnNames() ? with(before, Map.of(clause.clause().root(), outcome)) : "";
    }

    static String with(String before, Map<ClauseExpr, Outcome> wanted) {
        return Examples.of(wanted)
                .map(Case::words)
                .filter(words -> !words.isEmpty())
                .map(words -> before + words)
                .orElse("");
    }

    /** A call that passes these clauses, and what else it is to fulfil. */
    static Optional<Case> passing(List<ToolClause> clauses, Map<ClauseExpr, Outcome> more) {
        if (!clauses.stream().allMatch(ToolClause::hasOwnNames)) {
            return Optional.empty();
        }
        Map<ClauseExpr, Outcome> wanted = new LinkedHashMap<>(more);
        clauses.forEach(clause -> wanted.put(clause.clause().root(), clause.passing()));
        return Examples.of(wanted);
    }
}
