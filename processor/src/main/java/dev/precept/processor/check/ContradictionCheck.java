package dev.precept.processor.check;

import dev.precept.processor.check.ToolClause.Kind;
import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.evaluate.Outcome;
import dev.precept.processor.model.Place;
import dev.precept.processor.reason.Reasoner;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import dev.precept.processor.typing.GuardedClass;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;

/** Some call of a tool passes all of its clauses, inherited ones included. */
final class ContradictionCheck implements ToolsCheck {

    @Override
    public List<Finding> check(GuardedClass guarded) {
        return guarded.tools().stream()
                .flatMap(tool -> finding(
                        ToolClause.of(tool),
                        tool.method().element(),
                        tool.method().name())
                        .stream())
                .toList();
    }

    /** What is wrong with the clauses that judge the calls of a tool or of an agent. */
    static Optional<Finding> finding(List<ToolClause> all, Element judged, String name) {
        List<ToolClause> clauses = all.stream()
                .filter(clause -> clause.kind() != Kind.ENSURE && clause.refuses())
                .toList();
        // A clause that no call satisfies by itself is said where it is written.
        if (clauses.size() < 2 || clauses.stream().anyMatch(clause -> areImpossible(List.of(clause)))) {
            return Optional.empty();
        }
        if (!areImpossible(clauses)) {
            return Optional.empty();
        }
        for (int second = 1; second < clauses.size(); second++) {
            for (int first = 0; first < second; first++) {
                List<ToolClause> pair = List.of(clauses.get(first), clauses.get(second));
                if (areImpossible(pair)) {
                    return Optional.of(pair(judged, name, pair.get(0), pair.get(1)));
                }
            }
        }
        return Optional.of(together(judged, name, clauses));
    }

    private static boolean areImpossible(List<ToolClause> clauses) {
        return Reasoner.areImpossible(
                clauses.stream().map(clause -> clause.wish(clause.passing())).toList());
    }

    private static Finding pair(Element judged, String name, ToolClause first, ToolClause second) {
        Map<ClauseExpr, Outcome> wanted = new LinkedHashMap<>();
        wanted.put(first.clause().root(), first.passing());
        wanted.put(second.clause().root(), second.passing().not());
        String example = first.hasOwnNames()
                        && second.hasOwnNames()
                        && !ExampleWords.with("", wanted).isEmpty()
                ? ExampleWords.with(": ", wanted) + " passes the first, and not the second"
                : "";
        Place place = second.place().or(first::place).orElse(Place.of(judged));
        ToolClause shown = second.place().isPresent() || first.place().isEmpty() ? second : first;
        return shown.finding(Message.CLAUSES_CONTRADICT, place, name, words(first), words(second), example);
    }

    private static Finding together(Element judged, String name, List<ToolClause> clauses) {
        ToolClause last = clauses.get(clauses.size() - 1);
        return last.finding(
                Message.CLAUSES_TOGETHER,
                last.place().orElse(Place.of(judged)),
                name,
                clauses.stream().map(clause -> '"' + words(clause) + '"').collect(Collectors.joining(", ")));
    }

    private static String words(ToolClause clause) {
        return clause.kind() == Kind.WHEN
                ? "!(" + clause.clause().text() + ")"
                : clause.clause().text();
    }
}
