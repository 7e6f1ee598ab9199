package dev.precept.processor.check;

import dev.precept.Action;
import dev.precept.Approval;
import dev.precept.Authority;
import dev.precept.processor.model.Place;
import dev.precept.processor.model.Rules;
import dev.precept.processor.model.Written;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import java.util.ArrayList;
import java.util.List;

/** Who hands a call or a request to a person says to whom. */
final class RouteCheck implements RulesCheck {

    private final KnownRoutes known;

    RouteCheck(KnownRoutes known) {
        this.known = known;
    }

    @Override
    public List<Finding> check(Rules rules) {
        List<Finding> findings = new ArrayList<>();
        rules.invariants().forEach(rule -> {
            if (rule.otherwise().value() == Action.ESCALATE) {
                add(
                        rule.route(),
                        rule.otherwise().place(),
                        "the invariant \"" + rule.text().value() + '"',
                        "ESCALATE",
                        findings);
            } else if (rule.approval().value() == Approval.ROUTE) {
                add(
                        rule.route(),
                        rule.approval().place(),
                        "the invariant \"" + rule.text().value() + '"',
                        "approval = ROUTE",
                        findings);
            } else if (rule.authority().value() == Authority.ELEVATED) {
                add(
                        rule.route(),
                        rule.authority().place(),
                        "the invariant \"" + rule.text().value() + '"',
                        "authority = ELEVATED",
                        findings);
            }
        });
        rules.exclusions().forEach(rule -> {
            add(rule.route(), rule.place(), "the exclusion \"" + rule.text().value() + '"', "an exclusion", findings);
        });
        rules.failures().forEach(answer -> {
            Action then = answer.then().value();
            if (then == Action.ESCALATE || then == Action.CLARIFY_ONCE) {
                add(
                        answer.route(),
                        answer.then().place(),
                        "the answer to " + answer.on().value(),
                        then.name(),
                        findings);
            }
        });
        return findings;
    }

    private void add(Written<String> route, Place asking, String owner, String why, List<Finding> findings) {
        if (route.value().isBlank()) {
            Place place = route.explicit() ? route.place() : asking;
            findings.add(Finding.of(Message.ROUTE_MISSING, place, owner, why, known.words(place.element())));
        }
    }
}
