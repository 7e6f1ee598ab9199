package dev.precept.processor.tests;

import dev.precept.Action;
import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.evaluate.Outcome;
import dev.precept.processor.typing.GuardRule;
import dev.precept.processor.typing.GuardedAgent;
import dev.precept.processor.typing.GuardedClass;
import dev.precept.processor.typing.GuardedTool;
import dev.precept.processor.witness.Case;
import dev.precept.processor.witness.Input;
import dev.precept.processor.witness.RuleClause;
import dev.precept.processor.witness.ToolSearch;
import dev.precept.processor.witness.ToolWitnesses;
import dev.precept.processor.witness.Witness;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans the tests of a tool class for an agent: each condition on both sides, each limit, each failure, what is withheld. */
public final class TestPlanner {

    private final GuardedAgent agent;
    private final GuardedClass tools;
    private final List<PlannedTest> tests = new ArrayList<>();
    private final List<Untested> untested = new ArrayList<>();

    private TestPlanner(GuardedAgent agent, GuardedClass tools) {
        this.agent = agent;
        this.tools = tools;
    }

    /** The plan; the same for the same contracts. */
    public static TestPlan plan(GuardedAgent agent, GuardedClass tools) {
        TestPlanner planner = new TestPlanner(agent, tools);
        tools.concrete().forEach(planner::plan);
        List<PlannedTest> suited = new ArrayList<>();
        for (PlannedTest test : planner.tests) {
            SuitedPast.of(test)
                    .ifPresentOrElse(
                            suited::add,
                            () -> planner.untested.add(new Untested(
                                    test.tool().method().toolName(),
                                    test.title(),
                                    "what it asks of the past cannot be true in one session of a test")));
        }
        return new TestPlan(agent.source(), tools, suited, planner.untested);
    }

    private void plan(GuardedTool tool) {
        JointClauses joint = JointClauses.of(agent, tool);
        ToolSearch search = joint.search(tool);
        ToolWitnesses witnesses = search.witnesses();
        if (!Provided.by(agent.source(), tools, tool)) {
            Case any = witnesses.baseline().orElseGet(Cases::empty);
            add(tool, "withholds " + tool.method().toolName(), new Step(any, 1, new Expectation.Withheld()));
            return;
        }
        Optional<String> contrary = OrderTests.contrary(tool);
        if (contrary.isPresent()) {
            untested.add(new Untested(tool.method().toolName(), "all of its rules", contrary.get()));
            return;
        }
        boundaries(tool, joint, witnesses);
        enforcers(tool);
        Optional<Case> baseline = witnesses.baseline();
        if (baseline.isEmpty()) {
            untested.add(new Untested(
                    tool.method().toolName(), "limits and failures", "no call was found that every rule allows"));
            return;
        }
        approvals(tool, baseline.get());
        failure(tool, baseline.get());
        tool.key()
                .ifPresent(key -> add(
                        tool,
                        "keeps other calls of the same " + key.clause().text() + " out while "
                                + tool.method().toolName() + " runs",
                        new Step(baseline.get(), 1, new Expectation.KeepsOthersOut())));
        tests.addAll(OrderTests.of(tool, search, baseline.get(), untested));
        tests.addAll(EstablishedTests.of(agent, tool, joint, untested));
        tests.addAll(LimitTests.of(agent, tool, search, baseline.get(), untested));
    }

    private void boundaries(GuardedTool tool, JointClauses joint, ToolWitnesses witnesses) {
        Set<Object> seen = new HashSet<>();
        for (ToolWitnesses.OfClause of : witnesses.clauses()) {
            GuardRule rule = joint.rule(of.clause());
            for (Witness witness : of.witnesses().found()) {
                Optional<PlannedTest> accepted = accepted(tool, of.clause(), rule, witness);
                Optional<PlannedTest> refused = refused(tool, of.clause(), rule, joint, witness);
                accepted.ifPresent(test -> addOnce(test, seen));
                refused.ifPresent(test -> addOnce(test, seen));
                accepted.ifPresent(test -> almost(test, witness.refused(), seen));
                refused.ifPresent(test -> almost(test, witness.accepted(), seen));
            }
            of.witnesses()
                    .without()
                    .forEach(without -> untested.add(new Untested(
                            tool.method().toolName(),
                            joint.words(of.clause(), without.atom()) + " in \"" + rule.text() + "\"",
                            without.reason().words())));
        }
    }

    private Optional<PlannedTest> accepted(GuardedTool tool, RuleClause clause, GuardRule rule, Witness witness) {
        Expectation expected = witness.alone() ? new Expectation.NotRefused(rule.id()) : new Expectation.Allowed();
        if (witness.alone() && clause.role() == RuleClause.Role.ENSURE) {
            return Optional.empty();
        }
        String verb = witness.alone() ? "does not hold against" : "allows";
        return Optional.of(test(
                tool,
                Titles.of(verb, tool, Titles.differing(witness.accepted(), witness.refused()), rule),
                new Step(witness.accepted(), 1, expected)));
    }

    private Optional<PlannedTest> refused(
            GuardedTool tool, RuleClause clause, GuardRule rule, JointClauses joint, Witness witness) {
        Action verdict = joint.verdict(clause);
        String when = Titles.differing(witness.refused(), witness.accepted());
        if (clause.role() == RuleClause.Role.ENSURE) {
            if (witness.alone()) {
                untested.add(new Untested(
                        tool.method().toolName(),
                        rule.text() + ", when " + when,
                        "other rules break as well: " + String.join(", ", witness.others())));
                return Optional.empty();
            }
            return Optional.of(test(
                            tool,
                            Titles.of("withholds the result of", tool, when, rule),
                            new Step(witness.refused(), 1, new Expectation.Uncertain(rule.id())))
                    .then(EstablishedTests.unproven(tool, witness.refused())));
        }
        boolean judged =
                witness.refused().outcome() == Outcome.TRUE || witness.refused().outcome() == Outcome.FALSE;
        Expectation expected = witness.alone()
                ? new Expectation.RefusedAlso(rule.id(), joint.verdict(witness.refused()))
                : new Expectation.Refused(rule.id(), judged ? verdict : Action.BLOCK);
        String verb = judged ? Titles.verb(verdict) : "refuses";
        return Optional.of(test(tool, Titles.of(verb, tool, when, rule), new Step(witness.refused(), 1, expected)));
    }

    /** What Java code judges, only Java code can test. */
    private void enforcers(GuardedTool tool) {
        for (GuardRule rule : tool.rules()) {
            rule.enforcers()
                    .forEach(enforcer -> untested.add(new Untested(
                            tool.method().toolName(),
                            rule.text(),
                            enforcer.getSimpleName() + " is code of its own, which needs a test of its own")));
        }
    }

    private void approvals(GuardedTool tool, Case baseline) {
        Limits.rules(agent, tool).stream()
                .filter(GuardRule::asksForApproval)
                .forEach(rule -> add(
                        tool,
                        "asks somebody for each " + tool.method().toolName() + ": " + rule.text(),
                        new Step(baseline, 1, new Expectation.ApprovedOnce(rule.id(), rule.asking()))));
    }

    private void failure(GuardedTool tool, Case baseline) {
        FailureAnswers.ofToolFailure(agent.source(), tool)
                .ifPresent(answer -> add(
                        tool,
                        "answers a failure of " + tool.method().toolName() + " with "
                                + answer.then().value(),
                        new Step(
                                baseline,
                                1,
                                new Expectation.FailureAnswered(
                                        answer.then().value(), answer.route().value()))));
    }

    private void add(GuardedTool tool, String title, Step step) {
        tests.add(test(tool, title, step));
    }

    /** Where one thing has not happened, and that decides: the same when something has that could be taken for it. */
    private void almost(PlannedTest test, Case other, Set<Object> seen) {
        Map<Input, ClauseValue> there = other.inputs();
        test.steps().get(0).given().inputs().forEach((input, value) -> {
            boolean decides = input instanceof Input.Past
                    && value.equals(new ClauseValue.Bool(false))
                    && new ClauseValue.Bool(true).equals(there.get(input));
            if (decides) {
                SuitedPast.almost((Input.Past) input).forEach((when, past) -> addOnce(test.almost(when, past), seen));
            }
        });
    }

    private void addOnce(PlannedTest test, Set<Object> seen) {
        Step step = test.steps().get(0);
        if (seen.add(List.of(step.given().inputs(), step.expected(), test.tool(), test.past()))) {
            tests.add(test);
        }
    }

    private static PlannedTest test(GuardedTool tool, String title, Step step) {
        return new PlannedTest(tool, title, List.of(step));
    }
}
