package dev.precept.processor.check;

import dev.precept.processor.check.ToolClause.Kind;
import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.evaluate.Outcome;
import dev.precept.processor.reason.Reasoner;
import dev.precept.processor.reason.Reasoner.Wish;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import dev.precept.processor.typing.GuardRule;
import dev.precept.processor.typing.GuardedClass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule refuses something that no other rule of the tool refuses. Rules with different consequences both stay: one may
 * ask a person at 100 and the other refuse at 500. An inherited rule that a stricter one follows is nobody's to remove. A
 * rule that only asks whether something is there stays, too: every rule about the thing implies it, but it alone tells the
 * model in its own words that there is nothing.
 */
final class ImpliedRuleCheck implements ToolsCheck {

    @Override
    public List<Finding> check(GuardedClass guarded) {
        return guarded.tools().stream()
                .flatMap(tool -> findings(ToolClause.of(tool)).stream())
                .toList();
    }

    static List<Finding> findings(List<ToolClause> clauses) {
        Map<GuardRule, List<ToolClause>> rules = new LinkedHashMap<>();
        clauses.stream()
                .filter(clause -> clause.kind() == Kind.REQUIRE)
                .forEach(clause -> rules.computeIfAbsent(clause.rule(), rule -> new ArrayList<>())
                        .add(clause));
        rules.values().removeIf(ImpliedRuleCheck::decidesNothing);
        List<List<ToolClause>> all = List.copyOf(rules.values());
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < all.size(); j++) {
                Optional<Finding> finding = i == j ? Optional.empty() : finding(all.get(i), all.get(j), i < j);
                if (finding.isPresent()) {
                    findings.add(finding.get());
                    break;
                }
            }
        }
        return findings;
    }

    /** What has been said of such clauses is enough. */
    private static boolean decidesNothing(List<ToolClause> rule) {
        return rule.stream().allMatch(clause -> Reasoner.areImpossible(List.of(clause.wish(Outcome.FALSE))))
                || Reasoner.areImpossible(passing(rule));
    }

    private static Optional<Finding> finding(List<ToolClause> weak, List<ToolClause> strong, boolean isFirst) {
        GuardRule rule = weak.get(0).rule();
        GuardRule other = strong.get(0).rule();
        boolean mayGo = rule.mechanisms().equals(List.of("require"))
                && rule.otherwise() == other.otherwise()
                && rule.route().equals(other.route())
                && weak.stream().allMatch(clause -> clause.place().isPresent())
                && !weak.stream()
                        .allMatch(clause -> asksForPresence(clause.clause().root()));
        // Of two rules that say the same, the second is the one too many.
        if (!mayGo || !implies(strong, weak) || (isFirst && implies(weak, strong) && isOwn(strong))) {
            return Optional.empty();
        }
        ToolClause clause = weak.get(0);
        return clause.place()
                .map(place ->
                        clause.finding(Message.RULE_IMPLIED, place, rule.text(), other.text(), example(weak, strong)));
    }

    private static boolean asksForPresence(ClauseExpr part) {
        if (part instanceof ClauseExpr.Logic logic) {
            return asksForPresence(logic.left()) && asksForPresence(logic.right());
        }
        return part instanceof ClauseExpr.NullTest
                || (part instanceof ClauseExpr.Call call && call.function() == ClauseExpr.Function.HAS_VALUE);
    }

    private static boolean isOwn(List<ToolClause> rule) {
        return rule.stream().allMatch(clause -> clause.place().isPresent());
    }

    private static boolean implies(List<ToolClause> strong, List<ToolClause> weak) {
        List<Wish> passing = passing(strong);
        return weak.stream().allMatch(clause -> Reasoner.imply(passing, clause.wish(Outcome.TRUE)));
    }

    private static List<Wish> passing(List<ToolClause> rule) {
        return rule.stream().map(clause -> clause.wish(Outcome.TRUE)).toList();
    }

    private static String example(List<ToolClause> weak, List<ToolClause> strong) {
        if (weak.size() != 1
                || strong.size() != 1
                || !weak.get(0).hasOwnNames()
                || !strong.get(0).hasOwnNames()) {
            return "";
        }
        Map<ClauseExpr, Outcome> wanted = new LinkedHashMap<>();
        wanted.put(weak.get(0).clause().root(), Outcome.FALSE);
        wanted.put(strong.get(0).clause().root(), Outcome.FALSE);
        String example = ExampleWords.with(": ", wanted);
        return example.isEmpty() ? "" : example + ", which it refuses, is refused by both";
    }
}
