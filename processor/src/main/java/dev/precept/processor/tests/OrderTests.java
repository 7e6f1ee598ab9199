package dev.precept.processor.tests;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.evaluate.Evaluator;
import dev.precept.processor.typing.GuardPast;
import dev.precept.processor.typing.GuardRule;
import dev.precept.processor.typing.GuardedTool;
import dev.precept.processor.witness.Case;
import dev.precept.processor.witness.ToolSearch;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Plans the tests of order rules: before what it asks for, after it, after the same about something else, and when its time
 * has passed; {@code notAfter} the other way round.
 */
final class OrderTests {

    private static final Duration MOMENT = Duration.ofNanos(1);

    private final GuardedTool tool;
    private final ToolSearch search;
    private final Case baseline;
    private final List<PlannedTest> tests = new ArrayList<>();
    private final List<Untested> untested;

    private OrderTests(GuardedTool tool, ToolSearch search, Case baseline, List<Untested> untested) {
        this.tool = tool;
        this.search = search;
        this.baseline = baseline;
        this.untested = untested;
    }

    static List<PlannedTest> of(GuardedTool tool, ToolSearch search, Case baseline, List<Untested> untested) {
        OrderTests planner = new OrderTests(tool, search, baseline, untested);
        for (GuardRule rule : tool.rules()) {
            rule.after().forEach(past -> planner.plan(rule, past, false));
            rule.notAfter().forEach(past -> planner.plan(rule, past, true));
        }
        return planner.tests;
    }

    /** Why no test of a tool can be given a past that suits all of its rules, if none can. */
    static Optional<String> contrary(GuardedTool tool) {
        List<String> before = milestones(tool, false);
        return milestones(tool, true).stream()
                .filter(before::contains)
                .findFirst()
                .map(both ->
                        "it has to come after '" + both + "', and must not, which only a test by hand can tell apart");
    }

    /** Whether a call of the tool is itself what the next one must not come after. */
    static boolean endsItself(GuardedTool tool) {
        return milestones(tool, true).stream().anyMatch(milestone -> reaches(tool, milestone));
    }

    /** Whether a call of the tool is itself what a clause asks for with {@code happened}. */
    static boolean asksForItself(List<GuardRule> rules, GuardedTool tool) {
        boolean[] asks = {false};
        rules.stream()
                .flatMap(rule -> Stream.of(rule.when(), rule.require()).flatMap(List::stream))
                .forEach(clause -> clause.root()
                        .walk(part -> asks[0] |=
                                part instanceof ClauseExpr.Happened happened && reaches(tool, happened.milestone())));
        return asks[0];
    }

    private static boolean reaches(GuardedTool tool, String milestone) {
        return milestone.equals(tool.method().toolName())
                || tool.milestones().stream().anyMatch(own -> own.name().equals(milestone));
    }

    private static List<String> milestones(GuardedTool tool, boolean absent) {
        return tool.rules().stream()
                .flatMap(rule -> (absent ? rule.notAfter() : rule.after()).stream())
                .map(GuardPast::milestone)
                .toList();
    }

    private void plan(GuardRule rule, GuardPast past, boolean absent) {
        Optional<Case> found =
                past.same().isEmpty() ? Optional.of(baseline) : past.same().flatMap(search::knowing);
        if (found.isEmpty()) {
            untested.add(new Untested(
                    tool.method().toolName(),
                    rule.text() + ", " + past.milestone(),
                    "no call was found that the other rules allow and that is about something known"));
            return;
        }
        Case call = found.get();
        Optional<ClauseValue> key = past.same().flatMap(same -> Evaluator.value(same.root(), call.environment()));
        Duration within = past.within().map(Duration::parse).orElse(Duration.ZERO);
        String what = "'" + past.milestone() + "'";
        add(rule, "before " + what, call, past, List.of(), absent);
        add(rule, "after " + what, call, past, List.of(happened(past, key, within)), !absent);
        if (!within.isZero()) {
            add(
                    rule,
                    "later than " + past.within().orElseThrow() + " after " + what,
                    call,
                    past,
                    List.of(happened(past, key, within.plus(MOMENT))),
                    absent);
        }
        past.same()
                .flatMap(same -> search.apart(same, call, Optional.empty(), BigDecimal.ZERO))
                .flatMap(other -> past.same().flatMap(same -> Evaluator.value(same.root(), other.environment())))
                .ifPresentOrElse(
                        other -> add(
                                rule,
                                "after " + what + " about another",
                                call,
                                past,
                                List.of(happened(past, Optional.of(other), Duration.ZERO)),
                                absent),
                        () -> past.same()
                                .ifPresent(same -> untested.add(new Untested(
                                        tool.method().toolName(),
                                        rule.text() + ", another " + same.text(),
                                        "no second value was found"))));
    }

    private static GivenPast happened(GuardPast past, Optional<ClauseValue> key, Duration ago) {
        return GivenPast.about(past.milestone(), key, ago);
    }

    private void add(GuardRule rule, String when, Case call, GuardPast past, List<GivenPast> given, boolean allowed) {
        boolean twice = tool.rules().stream()
                        .flatMap(each -> Stream.concat(each.after().stream(), each.notAfter().stream()))
                        .filter(each -> each.milestone().equals(past.milestone()))
                        .count()
                > 1;
        if (twice) {
            untested.add(new Untested(
                    tool.method().toolName(), rule.text() + ", " + when, "two rules ask for " + past.milestone()));
            return;
        }
        List<GivenPast> all = new ArrayList<>(GivenPast.allOf(tool));
        all.removeIf(each -> each.milestone().equals(past.milestone()));
        all.addAll(given);
        String verb = allowed ? "allows" : Titles.verb(rule.otherwise());
        tests.add(new PlannedTest(
                tool,
                verb + ' ' + tool.method().toolName() + ' ' + when + ": " + rule.text(),
                all,
                List.of(new Step(
                        call,
                        1,
                        allowed ? new Expectation.Allowed() : new Expectation.Refused(rule.id(), rule.otherwise())))));
    }
}
