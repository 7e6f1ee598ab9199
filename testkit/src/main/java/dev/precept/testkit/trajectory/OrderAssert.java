package dev.precept.testkit.trajectory;

import dev.precept.EffectClass;
import dev.precept.runtime.order.Candidate;
import dev.precept.runtime.order.History;
import dev.precept.runtime.order.Past;
import dev.precept.runtime.order.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a test says about the order of calls, after Dwyer, Avrunin and Corbett, "Patterns in Property Specifications for
 * Finite-State Verification" (ICSE 1999): precedence, absence, response, existence. Judged by the automata that judge order
 * rules at run time. A call counts for others once it has run; what came of an uncertain one is unknown, and unknown is no
 * proof.
 *
 * <pre>{@code
 * assertThat(trajectory).order()
 *         .eachAfter("issueRefund", "identify", sameArg("customerId"))
 *         .eachFollowedBy("issueRefund", "sendMail", sameArg("ticketId"));
 * }</pre>
 */
public final class OrderAssert {

    private final TrajectoryAssert whole;
    private final Trajectory trajectory;
    private final Failures failures;
    private final Names names;

    OrderAssert(TrajectoryAssert whole, Trajectory trajectory, Failures failures, Names names) {
        this.whole = whole;
        this.trajectory = trajectory;
        this.failures = failures;
        this.names = names;
    }

    /** Precedence: each call of a tool came after one of the earlier tool had run. */
    public OrderAssert eachAfter(String tool, String earlier) {
        return eachAfter(tool, earlier, SameArg.ANY);
    }

    /** The same, about the same. */
    public OrderAssert eachAfter(String tool, String earlier, SameArg about) {
        return precedence(tool, earlier, about, Past.HAPPENED, "was to be called only after " + earlier);
    }

    /** Absence: no call of a tool came after one of the earlier tool, not even after one that may have run. */
    public OrderAssert noneAfter(String tool, String earlier) {
        return noneAfter(tool, earlier, SameArg.ANY);
    }

    /** The same, about the same. */
    public OrderAssert noneAfter(String tool, String earlier, SameArg about) {
        return precedence(tool, earlier, about, Past.ABSENT, "was not to be called after " + earlier);
    }

    /** Response: each call of a tool that ran was followed by one of the later tool that ran. */
    public OrderAssert eachFollowedBy(String tool, String later) {
        return eachFollowedBy(tool, later, SameArg.ANY);
    }

    /** The same, about the same. */
    public OrderAssert eachFollowedBy(String tool, String later, SameArg about) {
        check(tool, later);
        Response response = new Response();
        for (Step step : trajectory.steps()) {
            if (step.ending() == Ending.RAN && step.tool().equals(later)) {
                response.answers(about.earlier(step));
            }
            if (step.entered() && step.tool().equals(tool)) {
                response.calls(about.later(step), step.number());
            }
        }
        List<Integer> open = response.unanswered();
        if (!open.isEmpty()) {
            throw failures.because(
                    tool + " was to be followed by " + later + about.words() + ", and was not",
                    failures.steps(step -> open.contains(step.number())));
        }
        return this;
    }

    /**
     * The order rules of the tools' own contracts, {@code after} and {@code notAfter}: each call that ran is borne out by
     * those before it, judged again as it was judged then, one call after another. For a recording that was made without
     * them being enforced, in shadow, or that was put together of parts of others.
     */
    public OrderAssert asContracted() {
        List<Step> unrecorded = failures.steps(step -> step.entered() && step.order() == null);
        if (!unrecorded.isEmpty()) {
            throw failures.because(
                    "what their contracts ask is not known of calls that were written down and not recorded",
                    unrecorded);
        }
        Map<Integer, String> broken = ContractedOrder.broken(trajectory.steps());
        if (!broken.isEmpty()) {
            String what = broken.entrySet().stream()
                    .map(each -> "step " + each.getKey() + " was to come " + each.getValue())
                    .collect(Collectors.joining("; "));
            throw failures.because(
                    "by the contracts, " + what, failures.steps(step -> broken.containsKey(step.number())));
        }
        return this;
    }

    /** Existence: the tool ran at least once. */
    public OrderAssert happens(String tool) {
        names.tool(tool);
        if (failures.steps(step -> step.tool().equals(tool) && step.ending() == Ending.RAN)
                .isEmpty()) {
            throw failures.because(
                    tool + " was to run, and never did",
                    failures.steps(step -> step.tool().equals(tool)));
        }
        return this;
    }

    /** Back to what is not about order. */
    public TrajectoryAssert and() {
        return whole;
    }

    private OrderAssert precedence(String tool, String earlier, SameArg about, Past needed, String expectation) {
        check(tool, earlier);
        History history = new History(() -> trajectory.steps().get(0).at());
        List<Step> wrong = new ArrayList<>();
        for (Step step : trajectory.steps()) {
            if (step.entered() && step.tool().equals(tool)) {
                Past past = history.ask(earlier, about.later(step), null, step.at());
                if (past != needed) {
                    wrong.add(step);
                }
            }
            if (step.entered() && step.tool().equals(earlier)) {
                happened(history, step, about.earlier(step));
            }
        }
        if (!wrong.isEmpty()) {
            throw failures.because(tool + ' ' + expectation + about.words() + ", and was", wrong);
        }
        return this;
    }

    private static void happened(History history, Step step, @Nullable Object key) {
        if (step.ending() == Ending.RAN) {
            history.reached(step.tool(), key, step.at());
            return;
        }
        Candidate call = new Candidate(step.tool(), List.of(step.tool()), true, step.effect() == EffectClass.READ_ONLY);
        history.begin(call, List.of());
        if (step.ending() == Ending.UNCERTAIN) {
            history.failed(call);
        }
    }

    private void check(String tool, String other) {
        names.tool(tool);
        names.tool(other);
    }
}
