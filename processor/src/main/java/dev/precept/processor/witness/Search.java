package dev.precept.processor.witness;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.evaluate.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Fills worlds place by place, in the order in which conditions ask for them, and goes back as soon as one comes out
 * wrong.
 */
final class Search {

    /** Evaluations before a search gives up: some ten milliseconds. */
    static final int MUCH = 8_000;

    /** For worlds in which one condition of a clause decides. */
    static final int SOME = 5_000;

    /** For what is missing in a world that was filled before. */
    static final int LITTLE = 200;

    private final Places places;
    private final Candidates candidates;
    private final IdentityHashMap<ClauseExpr, Integer> sizes = new IdentityHashMap<>();
    private int left;

    Search(Places places, Candidates candidates) {
        this.places = places;
        this.candidates = candidates;
    }

    /** A goal, and the place that it waits for. */
    private record Waiting(Goal goal, Place place) {}

    /** A world in which the goals are met. */
    Optional<World> fill(World start, List<Goal> goals) {
        return fill(start, goals, MUCH, Optional::of);
    }

    /** The same world with what the goals ask for besides. */
    Optional<World> complete(World start, List<Goal> goals) {
        return fill(start, goals, LITTLE, Optional::of);
    }

    /** What is made of the first world in which the goals are met, and of which something can be made. */
    <T> Optional<T> fill(World start, List<Goal> goals, int budget, Function<World, Optional<T>> found) {
        int outside = left;
        left = budget;
        Optional<T> made = first(start, goals, found);
        // what is looked for within a search has a budget of its own
        left = outside;
        return made;
    }

    private <T> Optional<T> first(World start, List<Goal> goals, Function<World, Optional<T>> found) {
        List<Goal> ordered = new ArrayList<>(goals);
        ordered.sort(Comparator.comparingInt(goal -> size(goal.condition())));
        List<Waiting> waiting = new ArrayList<>();
        for (Goal goal : ordered) {
            if (!check(goal, start, waiting)) {
                return Optional.empty();
            }
        }
        return go(start, waiting, found);
    }

    private int size(ClauseExpr condition) {
        return sizes.computeIfAbsent(condition, expr -> {
            int[] stored = {0};
            expr.walk(part -> stored[0] += part instanceof ClauseExpr.Stored ? 1 : 0);
            return stored[0];
        });
    }

    private <T> Optional<T> go(World world, List<Waiting> waiting, Function<World, Optional<T>> found) {
        if (waiting.isEmpty()) {
            return found.apply(world);
        }
        Place place = waiting.get(0).place();
        for (ClauseValue value :
                candidates.of(place, world, waiting.get(0).goal().condition())) {
            World next = world.with(place, value);
            List<Waiting> still = new ArrayList<>();
            boolean good = true;
            for (Waiting each : waiting) {
                if (!each.place().equals(place)) {
                    still.add(each);
                } else {
                    good = good && check(each.goal(), next, still);
                }
            }
            Optional<T> made = good ? go(next, still, found) : Optional.empty();
            if (made.isPresent() || left <= 0) {
                return made;
            }
        }
        return Optional.empty();
    }

    /** False if the goal cannot be met any more; one that waits for a place is put to the others. */
    private boolean check(Goal goal, World world, List<Waiting> waiting) {
        left--;
        Reading.Judged judged = Reading.of(goal.condition(), world, places);
        Optional<Outcome> outcome = judged.outcome();
        if (outcome.isPresent()) {
            return goal.outcomes().contains(outcome.get());
        }
        judged.missing().ifPresent(place -> waiting.add(new Waiting(goal, place)));
        return judged.missing().isPresent();
    }
}
