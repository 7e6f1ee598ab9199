package dev.precept.processor.tests;

import dev.precept.EffectClass;
import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.TypedClause;
import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.evaluate.Evaluator;
import dev.precept.processor.evaluate.Outcome;
import dev.precept.processor.model.EffectSpec;
import dev.precept.processor.tests.Afterwards.Answer;
import dev.precept.processor.typing.Arrival;
import dev.precept.processor.typing.GuardMilestone;
import dev.precept.processor.typing.GuardedAgent;
import dev.precept.processor.typing.GuardedTool;
import dev.precept.processor.witness.Case;
import dev.precept.processor.witness.RuleClause;
import dev.precept.processor.witness.ToolSearch;
import dev.precept.processor.witness.Without;
import dev.precept.processor.witness.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plans the tests of what a tool establishes: after a success that is one, about the right thing and no other; not after a
 * result that is none, nor after a failure.
 */
final class EstablishedTests {

    private final GuardedAgent agent;
    private final GuardedTool tool;
    private final JointClauses joint;
    private final List<PlannedTest> tests = new ArrayList<>();
    private final List<Untested> untested;

    private EstablishedTests(GuardedAgent agent, GuardedTool tool, JointClauses joint, List<Untested> untested) {
        this.agent = agent;
        this.tool = tool;
        this.joint = joint;
        this.untested = untested;
    }

    static List<PlannedTest> of(GuardedAgent agent, GuardedTool tool, JointClauses joint, List<Untested> untested) {
        EstablishedTests planner = new EstablishedTests(agent, tool, joint, untested);
        for (GuardMilestone milestone : tool.milestones()) {
            planner.why(milestone).ifPresentOrElse(why -> planner.none(milestone, why), () -> planner.plan(milestone));
        }
        return planner.tests;
    }

    /** What a history says of all that a tool may establish, when its body has run and its success is not proven. */
    static List<Afterwards> unproven(GuardedTool tool, Case call) {
        boolean harmless = tool.method()
                .effect()
                .map(EffectSpec::effect)
                .filter(EffectClass.READ_ONLY::equals)
                .isPresent();
        return tool.milestones().stream()
                .filter(milestone -> !isGiven(tool, milestone) && !SuitedPast.asks(call, milestone.name()))
                .map(milestone ->
                        new Afterwards(milestone.name(), Optional.empty(), harmless ? Answer.ABSENT : Answer.UNKNOWN))
                .toList();
    }

    /** Why there is no test, if there is none. */
    private Optional<String> why(GuardMilestone milestone) {
        if (tool.rules().stream().anyMatch(rule -> !rule.enforcers().isEmpty())) {
            return Optional.of("code of its own judges each call, and a test cannot tell how");
        } else if (tool.arrival() != Arrival.NOW) {
            return Optional.of("its result may arrive later");
        }
        return isGiven(tool, milestone)
                ? Optional.of("the tool has to come after what it establishes, too")
                : Optional.empty();
    }

    private static boolean isGiven(GuardedTool tool, GuardMilestone milestone) {
        return GivenPast.allOf(tool).stream().anyMatch(past -> past.milestone().equals(milestone.name()));
    }

    private void plan(GuardMilestone milestone) {
        List<RuleClause> wanted = new ArrayList<>();
        Optional<RuleClause> success = milestone.when().map(when -> clause(milestone.name(), when));
        success.ifPresent(wanted::add);
        milestone.of().map(of -> clause(milestone.name() + " of", known(of))).ifPresent(wanted::add);
        ToolSearch search = joint.search(tool, wanted);
        String name = "'" + milestone.name() + "'";
        if (success.isEmpty()) {
            search.baseline()
                    .ifPresentOrElse(
                            call -> proven(
                                    milestone, "establishes " + name + " when " + toolName() + " succeeds", call),
                            () -> none(
                                    milestone, "no call was found that every rule allows and that is about something"));
        } else {
            List<Witness> found = search.witnesses(success.get()).found().stream()
                    .filter(witness -> !witness.alone())
                    .toList();
            for (Witness witness : found) {
                proven(
                        milestone,
                        "establishes " + name + " when " + Titles.differing(witness.accepted(), witness.refused()),
                        witness.accepted());
                unproven(milestone, name, witness);
            }
            for (Without without : search.witnesses(success.get()).without()) {
                none(milestone, without.reason().words());
            }
        }
        search.baseline().ifPresent(call -> failed(milestone, name, call));
    }

    private void proven(GuardMilestone milestone, String title, Case call) {
        Optional<ClauseValue> about = milestone.of().flatMap(of -> Evaluator.value(of.root(), call.environment()));
        if (about.isEmpty() && milestone.of().isPresent()) {
            none(milestone, "what it is about could not be told");
            return;
        }
        List<Afterwards> then = new ArrayList<>();
        then.add(new Afterwards(milestone.name(), about, Answer.HAPPENED));
        about.map(SuitedPast::another)
                .ifPresent(other -> then.add(new Afterwards(milestone.name(), Optional.of(other), Answer.ABSENT)));
        add(milestone, title, new Step(call, 1, new Expectation.Allowed()), then);
    }

    private void unproven(GuardMilestone milestone, String name, Witness witness) {
        boolean told = witness.refused().outcome() == Outcome.FALSE;
        add(
                milestone,
                (told ? "does not establish " : "leaves open ") + name + " when "
                        + Titles.differing(witness.refused(), witness.accepted()),
                new Step(witness.refused(), 1, new Expectation.Allowed()),
                List.of(new Afterwards(milestone.name(), Optional.empty(), told ? Answer.ABSENT : Answer.UNKNOWN)));
    }

    private void failed(GuardMilestone milestone, String name, Case call) {
        FailureAnswers.ofToolFailure(agent.source(), tool)
                .ifPresent(answer -> add(
                        milestone,
                        "does not establish " + name + " when " + toolName() + " fails",
                        new Step(
                                call,
                                1,
                                new Expectation.FailureAnswered(
                                        answer.then().value(), answer.route().value())),
                        unproven(tool, call).stream()
                                .filter(each -> each.milestone().equals(milestone.name()))
                                .toList()));
    }

    private void add(GuardMilestone milestone, String title, Step step, List<Afterwards> then) {
        if (SuitedPast.asks(step.given(), milestone.name())) {
            none(milestone, "a clause asks whether it has happened before");
        } else {
            tests.add(new PlannedTest(tool, title, List.of(step)).then(then));
        }
    }

    private static RuleClause clause(String name, TypedClause clause) {
        return new RuleClause(name, RuleClause.Role.ENSURE, clause);
    }

    /** True where there is something that the milestone is about. */
    private static TypedClause known(TypedClause of) {
        ClauseExpr value = of.root();
        return new TypedClause(
                of.text(),
                new ClauseExpr.Comparison(value.span(), ClauseExpr.Relation.EQUAL, value, value),
                of.parameters(),
                of.facts(),
                of.ambient(),
                of.readsResult());
    }

    private void none(GuardMilestone milestone, String why) {
        Untested gap = new Untested(toolName(), "establishing '" + milestone.name() + "'", why);
        if (!untested.contains(gap)) {
            untested.add(gap);
        }
    }

    private String toolName() {
        return tool.method().toolName();
    }
}
