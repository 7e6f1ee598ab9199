package dev.precept.testkit.trajectory;

import dev.precept.runtime.clause.NotEvaluable;
import dev.precept.runtime.order.Ended;
import dev.precept.runtime.order.History;
import dev.precept.runtime.order.Past;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Replays a trajectory against the order rules of its own contracts, with the automata that judged them: which calls ran
 * although the calls before them, in this order, do not bear them out.
 */
final class ContractedOrder {

    private Instant now = Instant.EPOCH;
    private final History history = new History(() -> now);
    private final Map<Integer, String> broken = new TreeMap<>();
    private final List<Step> inside = new ArrayList<>();

    private ContractedOrder() {}

    /** For each call that ran against a rule of its contract, by its number, what the rule wanted. */
    static Map<Integer, String> broken(List<Step> steps) {
        ContractedOrder replay = new ContractedOrder();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.entered()) {
                int next = i + 1;
                while (!step.nested() && next < steps.size() && steps.get(next).nested()) {
                    next++;
                }
                replay.call(step, steps.subList(i + 1, Math.max(next, i + 1)));
                i = Math.max(next - 1, i);
            }
        }
        return replay.broken;
    }

    /** A call, and those that its body made: they count when it has succeeded. */
    private void call(Step outer, List<Step> nested) {
        StepOrder order = begin(outer);
        for (Step step : nested) {
            if (step.entered() && begin(step) != null) {
                inside.add(step);
            }
        }
        for (Step step : inside) {
            end(step, outer.ending() == Ending.RAN);
        }
        inside.clear();
        if (order != null) {
            end(outer, true);
        }
    }

    private @Nullable StepOrder begin(Step step) {
        now = step.at();
        StepOrder order = step.order();
        if (order != null) {
            order.asked().forEach(asked -> look(step, asked));
            history.begin(order.candidate(), List.of());
        }
        return order;
    }

    private void look(Step step, StepOrder.Asked asked) {
        Past needed = asked.rule().absent() ? Past.ABSENT : Past.HAPPENED;
        if (!asked.known() || answer(step, asked) != needed) {
            broken.merge(
                    step.number(),
                    (asked.rule().absent() ? "not after '" : "after '")
                            + asked.rule().milestone() + "'",
                    (one, other) -> one + " and " + other);
        }
    }

    private Past answer(Step step, StepOrder.Asked asked) {
        try {
            return history.ask(
                    asked.rule().milestone(), asked.key(), asked.rule().within(), step.at());
        } catch (NotEvaluable aboutNothing) {
            return Past.UNKNOWN;
        }
    }

    private void end(Step step, boolean around) {
        StepOrder order = step.order();
        if (order == null || step.ending() == Ending.UNFINISHED) {
            return;
        }
        if (step.ending() != Ending.RAN) {
            history.failed(order.candidate());
        } else if (!around) {
            history.lost(order.candidate());
        } else if (order.reached().isEmpty()) {
            history.succeeded(order.candidate());
        } else {
            history.succeeded(new Ended(order.candidate(), order.reached(), null));
        }
    }
}
