package dev.precept.processor.witness;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.witness.Point.Pair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a clause comes to along the values of each place that one of its conditions reads, everything else kept. */
final class Sweep {

    private final ToolSearch tool;
    private final RuleClause clause;
    private final List<ClauseExpr> conditions;
    private final List<Goal> goals;
    private final List<Point> points = new ArrayList<>();

    /** What the clause reads besides with another value in a place is filled in with the goals met. */
    Sweep(ToolSearch tool, RuleClause clause, List<ClauseExpr> conditions, List<Goal> goals) {
        this.tool = tool;
        this.clause = clause;
        this.conditions = conditions;
        this.goals = goals;
    }

    List<Point> points() {
        return points;
    }

    /** Along all places of the unit, as far as nothing else is looked up then. */
    Sweep along(ClauseExpr unit, World world) {
        return along(unit, world, false);
    }

    /** The same, with the answers to other questions filled in. */
    Sweep asking(ClauseExpr unit, World world) {
        return along(unit, world, true);
    }

    private Sweep along(ClauseExpr unit, World world, boolean asking) {
        points.clear();
        for (Place place : Reading.of(unit, world, tool.places()).read()) {
            for (ClauseValue value : tool.candidates().around(place, world, unit)) {
                point(place, value, world.with(place, value), asking).ifPresent(points::add);
            }
        }
        return this;
    }

    private Optional<Point> point(Place place, ClauseValue value, World world, boolean asking) {
        ClauseExpr root = clause.clause().root();
        World with = world;
        Reading.Judged judged = Reading.of(root, with, tool.places());
        boolean asks = judged.outcome().isEmpty() && judged.missing().isPresent();
        if (asks && !asking) {
            return Optional.empty();
        } else if (asks) {
            Optional<World> filled = tool.search().complete(with, goals);
            if (filled.isEmpty()) {
                return Optional.empty();
            }
            with = filled.get();
            judged = Reading.of(root, with, tool.places());
        }
        if (judged.outcome().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Point(
                place, value, with, judged.outcome().get(), Point.signature(conditions, judged.trace()), asks));
    }

    /** The pairs between which a condition alone flips the clause, the nearest first, and of those the smallest. */
    List<Pair> pairs(ClauseExpr condition) {
        List<Pair> pairs = new ArrayList<>();
        for (Point accepted : points) {
            if (accepted.outcome() == clause.passing()) {
                for (Point refused : points) {
                    if (refused.outcome() != clause.passing()
                            && accepted.place().equals(refused.place())
                            && flips(condition, accepted, refused)) {
                        pairs.add(Pair.of(accepted, refused));
                    }
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::distance).thenComparingDouble(Pair::size));
        return pairs;
    }

    private boolean flips(ClauseExpr condition, Point one, Point other) {
        for (int i = 0; i < conditions.size(); i++) {
            boolean same = one.signature().get(i).equals(other.signature().get(i));
            if (same == (conditions.get(i) == condition)) {
                return false;
            }
        }
        return true;
    }
}
