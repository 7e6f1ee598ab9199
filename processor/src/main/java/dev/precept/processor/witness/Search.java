package dev.precept.processor.witness;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.evaluate.Evaluator;
import dev.precept.processor.evaluate.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Tries values place by place, and goes back as soon as a condition whose places all have values comes out wrong. */
final class Search {

    /** Evaluations before a search gives up: some ten milliseconds. */
    private static final int BUDGET = 30_000;

    /**
     * What a condition must come to.
     *
     * @param condition the condition
     * @param outcome what it must come to
     */
    record Goal(ClauseExpr condition, Outcome outcome) {}

    private final Slots slots;
    private final Candidates candidates;
    private final List<Goal> goals;
    private int left = BUDGET;

    Search(Slots slots, Candidates candidates, List<Goal> goals) {
        this.slots = slots;
        this.candidates = candidates;
        this.goals = goals;
    }

    /** The places that the goals read, in the order in which they are tried. */
    List<Slot> places() {
        Set<Slot> places = new LinkedHashSet<>();
        goals.stream()
                .sorted(java.util.Comparator.comparingInt(
                        goal -> slots.readBy(goal.condition()).size()))
                .forEach(goal -> places.addAll(slots.readBy(goal.condition())));
        return List.copyOf(places);
    }

    /** Values for the open places such that the goals are met, and the test by the whole of them. */
    Optional<Assignment> fill(List<Assignment> starts, List<Slot> open, Predicate<List<Assignment>> test) {
        return fill(starts, open, 0, test).map(all -> all.get(0));
    }

    /** Fills several assignments, which differ in what they start with, with the same values. */
    Optional<List<Assignment>> fill(
            List<Assignment> starts, List<Slot> open, int next, Predicate<List<Assignment>> test) {
        if (left <= 0 || !areMet(starts)) {
            return Optional.empty();
        }
        if (next == open.size()) {
            return test.test(starts) ? Optional.of(starts) : Optional.empty();
        }
        Slot slot = open.get(next);
        for (ClauseValue value : candidates.of(slot)) {
            List<Assignment> more = new ArrayList<>();
            starts.forEach(start -> more.add(start.with(slot, value)));
            Optional<List<Assignment>> found = fill(more, open, next + 1, test);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private boolean areMet(List<Assignment> assignments) {
        for (Goal goal : goals) {
            List<Slot> read = slots.readBy(goal.condition());
            for (Assignment assignment : assignments) {
                if (read.stream().allMatch(assignment::has)) {
                    left--;
                    if (Evaluator.condition(goal.condition(), assignment)
                            .filter(goal.outcome()::equals)
                            .isEmpty()) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
