package dev.precept.testkit.trajectory;

import dev.precept.runtime.contract.Verdict;
import dev.precept.testkit.guard.RuleName;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/**
 * What a test says about a trajectory, in the words of the domain. A tool was <em>called</em> if its body was entered, as a
 * session counts its calls; it was <em>proposed</em> whatever became of the call. A failure shows the whole trajectory with
 * the steps marked that it is about. The name of a tool or a rule that the agent does not have is a failure, too: what
 * cannot happen is no finding.
 */
public final class TrajectoryAssert extends AbstractAssert<TrajectoryAssert, Trajectory> {

    private final Failures failures;
    private final Names names;
    private List<Step> meant = List.of();
    private String meantAs = "";

    TrajectoryAssert(Trajectory actual) {
        super(actual, TrajectoryAssert.class);
        this.failures = new Failures(actual);
        this.names = new Names(actual, failures);
    }

    /** The tool was called at least once with such arguments. */
    public TrajectoryAssert called(String tool, ArgumentCondition... with) {
        mean(tool, with, Step::entered);
        if (meant.isEmpty()) {
            throw failures.because(meantAs + " was never called" + refusedInstead(tool, with), ofTool(tool));
        }
        return this;
    }

    /** The tool was called exactly once with such arguments. */
    public TrajectoryAssert calledOnce(String tool, ArgumentCondition... with) {
        return calledTimes(1, tool, with);
    }

    /** The tool was called exactly that often with such arguments. */
    public TrajectoryAssert calledTimes(int times, String tool, ArgumentCondition... with) {
        mean(tool, with, Step::entered);
        if (meant.size() != times) {
            throw failures.because(
                    meantAs + " was to be called " + times(times) + ", and was called " + times(meant.size())
                            + (meant.size() < times ? refusedInstead(tool, with) : ""),
                    meant.isEmpty() ? ofTool(tool) : meant);
        }
        return this;
    }

    /** The model tried to call the tool with such arguments, whatever became of it. */
    public TrajectoryAssert proposed(String tool, ArgumentCondition... with) {
        mean(tool, with, step -> true);
        if (meant.isEmpty()) {
            throw failures.because(meantAs + " was never proposed", ofTool(tool));
        }
        return this;
    }

    /** No body of these tools was entered. */
    public TrajectoryAssert neverCalled(String... tools) {
        return never(tools, "called", Step::entered);
    }

    /** The model did not even try to call these tools. */
    public TrajectoryAssert neverProposed(String... tools) {
        return never(tools, "proposed", step -> true);
    }

    /**
     * The calls that were named last came first: at least one of them before the first call of that tool, which was
     * called.
     */
    public TrajectoryAssert before(String tool) {
        names.tool(tool);
        if (meant.isEmpty()) {
            throw new IllegalStateException("Say first which call came before \"" + tool
                    + "\": assertThat(trajectory).called(\"…\").before(\"" + tool + "\")");
        }
        List<Step> later = failures.steps(step -> step.tool().equals(tool) && step.entered());
        if (later.isEmpty()) {
            throw failures.because(
                    meantAs + " was to be called before " + tool + ", and " + tool + " was never called", meant);
        }
        if (meant.get(0).number() > later.get(0).number()) {
            throw failures.because(
                    meantAs + " was to be called before " + tool + ", and came after it",
                    List.of(meant.get(0), later.get(0)));
        }
        return this;
    }

    /** The model proposed at most so many calls, refused ones included; what tools call themselves does not count. */
    public TrajectoryAssert stepsAtMost(int most) {
        List<Step> own = failures.steps(step -> !step.nested());
        if (own.size() > most) {
            throw failures.because(
                    "at most " + most + " steps were expected, and there were " + own.size(),
                    own.subList(most, own.size()));
        }
        return this;
    }

    /** What the calls cost, added up over those that were made, is at most that. */
    public TrajectoryAssert costAtMost(BigDecimal most, Function<Step, BigDecimal> cost) {
        List<Step> made = failures.steps(Step::entered);
        BigDecimal sum = made.stream().map(cost).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(most) > 0) {
            throw failures.because(
                    "a cost of at most " + most.toPlainString() + " was expected, and it was " + sum.toPlainString(),
                    made.stream().filter(step -> cost.apply(step).signum() != 0).toList());
        }
        return this;
    }

    /** Goes on about the order of the calls. */
    public OrderAssert order() {
        return new OrderAssert(this, actual, failures, names);
    }

    /** Every call got one of these verdicts. */
    public TrajectoryAssert everyVerdict(Verdict first, Verdict... others) {
        Set<Verdict> allowed = EnumSet.of(first, others);
        return none(
                "every verdict was to be " + allowed.stream().map(Verdict::name).collect(Collectors.joining(" or ")),
                step -> !allowed.contains(step.verdict()));
    }

    /** Every call was let through, and ended well. */
    public TrajectoryAssert everythingRan() {
        return none("every call was to run", step -> step.ending() != Ending.RAN);
    }

    /** A call was refused, or its result withheld, by a rule: its id, its text, or how its text begins. */
    public TrajectoryAssert refusedBy(String rule) {
        names.rule(rule);
        meant = failures.steps(step -> step.broken().stream().anyMatch(broken -> RuleName.means(rule, broken.rule())));
        meantAs = "the call refused by \"" + rule + '"';
        if (meant.isEmpty()) {
            throw failures.because(
                    "no call was refused by \"" + rule + '"', failures.steps(step -> step.ending() == Ending.REFUSED));
        }
        return this;
    }

    /** A call waits for a person of that route, or a rule with that route refused it. */
    public TrajectoryAssert escalatedTo(String route) {
        names.route(route);
        meant = failures.steps(
                step -> step.verdict() == Verdict.ESCALATE && step.routes().contains(route));
        meantAs = "the call escalated to " + route;
        if (meant.isEmpty()) {
            throw failures.because(
                    "no call was escalated to \"" + route + '"', failures.steps(step -> step.ending() != Ending.RAN));
        }
        return this;
    }

    /** No body of a tool that does more than read was entered. */
    public TrajectoryAssert noEffects() {
        return none("nothing was to have an effect", Step::mayHaveHadAnEffect);
    }

    /** Exactly so many bodies of tools that do more than read were entered. */
    public TrajectoryAssert effects(int count) {
        List<Step> effects = failures.steps(Step::mayHaveHadAnEffect);
        if (effects.size() != count) {
            throw failures.because(
                    times(count) + " something was to have an effect, and " + times(effects.size()) + " something had",
                    effects);
        }
        return this;
    }

    /** The session was halted. */
    public TrajectoryAssert halted() {
        if (!actual.halted()) {
            throw failures.because("the session was to be halted, and was not", List.of());
        }
        return this;
    }

    /** The session was not halted. */
    public TrajectoryAssert notHalted() {
        if (actual.halted()) {
            throw failures.because(
                    "the session was not to be halted, and was",
                    failures.steps(step -> step.verdict() == Verdict.HALT));
        }
        return this;
    }

    /** A request of the user was not let through to the model. */
    public TrajectoryAssert refusedARequest() {
        if (actual.events().stream()
                .noneMatch(event -> event.kind() == SessionEvent.Kind.REQUEST && event.verdict() != Verdict.ALLOW)) {
            throw failures.because("a request was to be refused, and none was", List.of());
        }
        return this;
    }

    private TrajectoryAssert never(String[] tools, String how, Predicate<Step> counts) {
        for (String tool : tools) {
            names.tool(tool);
            List<Step> steps = failures.steps(step -> step.tool().equals(tool) && counts.test(step));
            if (!steps.isEmpty()) {
                throw failures.because(
                        tool + " was never to be " + how + ", and was " + how + ' ' + times(steps.size()), steps);
            }
        }
        return this;
    }

    private TrajectoryAssert none(String expectation, Predicate<Step> deviates) {
        List<Step> deviating = failures.steps(deviates);
        if (!deviating.isEmpty()) {
            throw failures.because(expectation + ", and " + times(deviating.size()) + " it was not so", deviating);
        }
        return this;
    }

    private void mean(String tool, ArgumentCondition[] with, Predicate<Step> counts) {
        names.tool(tool);
        names.parameters(tool, with);
        meant = failures.steps(step -> counts.test(step) && fits(step, tool, with));
        meantAs = tool
                + (with.length == 0
                        ? ""
                        : Arrays.stream(with)
                                .map(condition -> condition.parameter() + ' ' + condition.description())
                                .collect(Collectors.joining(", ", "(", ")")));
    }

    private static boolean fits(Step step, String tool, ArgumentCondition[] with) {
        return step.tool().equals(tool)
                && Arrays.stream(with).allMatch(condition -> condition.holdsFor(step.arguments()));
    }

    private List<Step> ofTool(String tool) {
        return failures.steps(step -> step.tool().equals(tool));
    }

    private String refusedInstead(String tool, ArgumentCondition[] with) {
        List<Step> refused = failures.steps(step -> !step.entered() && fits(step, tool, with));
        return refused.isEmpty() ? "" : ": it was proposed " + times(refused.size()) + ", and refused";
    }

    private static String times(int count) {
        return switch (count) {
            case 0 -> "never";
            case 1 -> "once";
            case 2 -> "twice";
            default -> count + " times";
        };
    }
}
