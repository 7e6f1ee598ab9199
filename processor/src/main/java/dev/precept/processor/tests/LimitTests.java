package dev.precept.processor.tests;

import dev.precept.processor.clause.Ambient;
import dev.precept.processor.clause.ClauseType;
import dev.precept.processor.clause.TypedClause;
import dev.precept.processor.typing.GuardLimit;
import dev.precept.processor.typing.GuardRule;
import dev.precept.processor.typing.GuardedAgent;
import dev.precept.processor.typing.GuardedTool;
import dev.precept.processor.witness.Case;
import dev.precept.processor.witness.ToolSearch;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Plans the tests of budgets: the last call that fits, and the first that does not. */
final class LimitTests {

    /** More calls than this in one test would be a load test. */
    private static final long MANY = 100_000;

    /** Each with a question, a signature and two verifications of it. */
    private static final long MANY_APPROVALS = 100;

    /** So many equal calls may use up a sum. */
    private static final int SLICES = 12;

    private static final List<BigDecimal> SMALL = List.of(new BigDecimal("0.01"), BigDecimal.ONE);

    private final GuardedAgent agent;
    private final GuardedTool tool;
    private final ToolSearch search;
    private final List<PlannedTest> tests = new ArrayList<>();
    private final List<Untested> untested;

    private LimitTests(GuardedAgent agent, GuardedTool tool, ToolSearch search, List<Untested> untested) {
        this.agent = agent;
        this.tool = tool;
        this.search = search;
        this.untested = untested;
    }

    static List<PlannedTest> of(
            GuardedAgent agent, GuardedTool tool, ToolSearch search, Case baseline, List<Untested> untested) {
        LimitTests planner = new LimitTests(agent, tool, search, untested);
        Optional<String> why = planner.unrepeatable();
        for (GuardRule rule : Limits.rules(agent, tool)) {
            if (why.isPresent() && !rule.limits().isEmpty()) {
                planner.none(rule, "its budget", why.get());
                continue;
            }
            for (GuardLimit limit : rule.limits()) {
                if (limit.calls() >= 0) {
                    planner.calls(rule, limit, baseline);
                }
                if (limit.sum().isPresent() && limit.max().isPresent()) {
                    planner.sum(rule, limit, new BigDecimal(limit.max().get()));
                }
            }
        }
        return planner.tests;
    }

    /** Why a call cannot be made several times in one test, if it cannot. */
    private Optional<String> unrepeatable() {
        List<GuardRule> rules = Limits.rules(agent, tool);
        if (rules.stream().anyMatch(rule -> !rule.enforcers().isEmpty())) {
            return Optional.of("code of its own judges each call, and a test cannot tell how");
        }
        if (OrderTests.endsItself(tool)) {
            return Optional.of("a call is what the next one must not come after");
        }
        if (OrderTests.asksForItself(rules, tool)) {
            return Optional.of("a call is what a clause of the next one asks for");
        }
        boolean counts = rules.stream()
                .flatMap(rule ->
                        Stream.of(rule.when(), rule.require(), rule.ensure()).flatMap(List::stream))
                .anyMatch(clause -> clause.ambient().contains(Ambient.SESSION));
        return counts ? Optional.of("a clause reads the session, which each call changes") : Optional.empty();
    }

    private void calls(GuardRule rule, GuardLimit limit, Case baseline) {
        String what = "after " + limit.calls() + (limit.calls() == 1 ? " call" : " calls");
        Optional<Case> cheap = cheapest(baseline, limit.calls());
        if (cheap.isEmpty()) {
            none(rule, what, "another budget is used up before");
        } else {
            plan(rule, limit, what, steps(rule, cheap.get(), limit.calls(), cheap.get()));
            another(rule, limit, what, cheap.get(), limit.calls(), BigDecimal.ZERO);
        }
    }

    /** A call that can be made so often without using up the tool's sums. */
    private Optional<Case> cheapest(Case baseline, long calls) {
        List<GuardLimit> sums = tool.rules().stream()
                .flatMap(rule -> rule.limits().stream())
                .filter(limit -> limit.sum().isPresent() && limit.max().isPresent())
                .toList();
        if (sums.isEmpty()) {
            return Optional.of(baseline);
        }
        for (BigDecimal small : SMALL) {
            BigDecimal spent = small.multiply(BigDecimal.valueOf(calls + 1));
            boolean fits =
                    sums.stream().allMatch(limit -> new BigDecimal(limit.max().orElseThrow()).compareTo(spent) >= 0);
            Optional<Case> found = fits && sums.size() == 1 && fits(sums.get(0), small)
                    ? search.with(sums.get(0).sum().orElseThrow(), small)
                    : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private void sum(GuardRule rule, GuardLimit limit, BigDecimal max) {
        String what = "after " + max.toPlainString() + " in all";
        for (int slices = 1; slices <= SLICES; slices++) {
            Optional<Case> slice = slice(limit, max, slices);
            if (slice.isPresent()) {
                Case more = smallest(limit).orElse(slice.get());
                plan(rule, limit, what, steps(rule, slice.get(), slices, more));
                BigDecimal part = max.divide(BigDecimal.valueOf(slices), 6, RoundingMode.DOWN);
                another(rule, limit, what, slice.get(), slices, part.stripTrailingZeros());
                return;
            }
        }
        none(rule, what, "no call was found that the other rules allow and that uses up the budget exactly");
    }

    /** A budget that is divided is used up for one, and not for the next. */
    private void another(GuardRule rule, GuardLimit limit, String what, Case first, long times, BigDecimal part) {
        if (limit.of().isEmpty()) {
            return;
        }
        TypedClause of = limit.of().get();
        boolean others = Limits.rules(agent, tool).stream()
                .flatMap(each -> each.limits().stream())
                .anyMatch(other -> !other.equals(limit) && other.sum().isPresent());
        Optional<Case> next = others ? Optional.empty() : search.apart(of, first, limit.sum(), part);
        if (next.isEmpty()) {
            none(rule, "another " + of.text(), "no second call was found that the other rules and budgets allow");
        } else if (times + 1 <= Math.min(MANY, Limits.tightestBeside(limit, agent, tool))) {
            tests.add(new PlannedTest(
                    tool,
                    "allows " + tool.method().toolName() + " with another " + of.text() + ' ' + what + ": "
                            + rule.text(),
                    List.of(
                            new Step(first, (int) times, new Expectation.Allowed()),
                            new Step(next.get(), 1, new Expectation.Allowed()))));
        }
    }

    private Optional<Case> slice(GuardLimit limit, BigDecimal max, int slices) {
        BigDecimal part = max.divide(BigDecimal.valueOf(slices), 6, RoundingMode.DOWN);
        return part.multiply(BigDecimal.valueOf(slices)).compareTo(max) == 0 && part.signum() > 0 && fits(limit, part)
                ? search.with(limit.sum().orElseThrow(), part.stripTrailingZeros())
                : Optional.empty();
    }

    private Optional<Case> smallest(GuardLimit limit) {
        return SMALL.stream()
                .filter(small -> fits(limit, small))
                .flatMap(small -> search.with(limit.sum().orElseThrow(), small).stream())
                .findFirst();
    }

    private static boolean fits(GuardLimit limit, BigDecimal value) {
        return limit.sum().orElseThrow().root().type() != ClauseType.Basic.INT
                || value.stripTrailingZeros().scale() <= 0;
    }

    private static List<Step> steps(GuardRule rule, Case allowed, long times, Case refused) {
        return List.of(
                new Step(allowed, (int) Math.min(times, MANY + 1), new Expectation.Allowed()),
                new Step(refused, 1, new Expectation.Refused(rule.id(), rule.otherwise())));
    }

    private void plan(GuardRule rule, GuardLimit limit, String what, List<Step> steps) {
        int calls = steps.get(0).times() + 1;
        if (calls > Limits.tightestBeside(limit, agent, tool)) {
            none(rule, what, "another limit of calls refuses before");
        } else if (calls > MANY_APPROVALS && Limits.rules(agent, tool).stream().anyMatch(GuardRule::asksForApproval)) {
            none(rule, what, "it takes more than " + MANY_APPROVALS + " calls, and somebody has to approve each");
        } else if (calls > MANY) {
            none(rule, what, "it takes more than " + MANY + " calls");
        } else {
            boolean overTime = limit.isOverTime() && OverTimeTests.outliveSessions(Limits.rules(agent, tool));
            Step last = overTime ? steps.get(1).after(new Interlude.NextSession()) : steps.get(1);
            tests.add(new PlannedTest(
                    tool,
                    Titles.verb(rule.otherwise()) + ' ' + tool.method().toolName() + ' ' + what + ": " + rule.text(),
                    List.of(steps.get(0), last)));
            if (overTime) {
                tests.addAll(OverTimeTests.of(rule, limit, what, steps, Limits.rules(agent, tool), tool));
            }
        }
    }

    private void none(GuardRule rule, String what, String why) {
        untested.add(new Untested(tool.method().toolName(), rule.text() + ", " + what, why));
    }
}
