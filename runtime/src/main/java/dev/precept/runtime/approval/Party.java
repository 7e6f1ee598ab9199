package dev.precept.runtime.approval;

import dev.precept.runtime.contract.BrokenRule;
import dev.precept.runtime.contract.Rule;
import dev.precept.runtime.contract.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who has to agree, and to what: the role of a route, or the session's own user, and all rules that are theirs to lift.
 *
 * @param route the route; empty for the user
 * @param rules in a fixed order, each once
 */
record Party(String route, List<Rule> rules) {

    /** Those whom broken rules name, each once. */
    static List<Party> of(List<BrokenRule> broken) {
        Map<String, List<Rule>> byRoute = new TreeMap<>();
        for (BrokenRule rule : broken) {
            String route = rule.verdict() == Verdict.CONFIRM ? "" : rule.rule().route();
            byRoute.computeIfAbsent(route, unseen -> new ArrayList<>()).add(rule.rule());
        }
        List<Party> parties = new ArrayList<>();
        byRoute.forEach((route, rules) -> parties.add(new Party(
                route,
                rules.stream()
                        .distinct()
                        .sorted(Comparator.comparing(Rule::id).thenComparing(Rule::text))
                        .toList())));
        return parties;
    }
}
