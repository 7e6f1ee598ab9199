package dev.precept.processor.witness;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.FunctionCall;
import dev.precept.processor.clause.ClauseType;
import dev.precept.processor.witness.Atoms.Atom;
import dev.precept.processor.witness.Point.Pair;
import dev.precept.processor.witness.Without.Reason;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the witnesses of one clause of a tool: first with all other clauses letting the call through, else with those of
 * its rule, else with itself alone.
 */
final class ClauseSearch {

    /** Worlds that are looked at before a condition is given up. */
    private static final int PASSING = 8;

    private static final int FAILING = 4;

    private final ToolSearch tool;
    private final RuleClause clause;
    private final ClauseExpr root;
    private final List<Atom> ways;
    private final List<ClauseExpr> conditions;
    private final List<RuleClause> others;

    ClauseSearch(ToolSearch tool, RuleClause clause) {
        this.tool = tool;
        this.clause = clause;
        this.root = clause.clause().root();
        this.ways = Atoms.of(root);
        this.conditions = distinct(ways);
        this.others = tool.others(clause);
    }

    private static List<ClauseExpr> distinct(List<Atom> ways) {
        IdentityHashMap<ClauseExpr, Boolean> seen = new IdentityHashMap<>();
        return ways.stream()
                .map(Atom::condition)
                .filter(condition -> seen.put(condition, true) == null)
                .toList();
    }

    Witnesses witnesses() {
        List<Witness> found = new ArrayList<>();
        List<Without> without = new ArrayList<>();
        for (ClauseExpr condition : conditions) {
            List<Witness> its = of(condition);
            found.addAll(its);
            if (its.isEmpty()) {
                without.add(new Without(condition, reason(condition)));
            }
        }
        return new Witnesses(found, without);
    }

    /** Each circle asks less of the other clauses than the one before. */
    private List<List<RuleClause>> circles() {
        List<List<RuleClause>> circles = new ArrayList<>();
        if (tool.start().isPresent()) {
            circles.add(others);
        }
        circles.add(others.stream()
                .filter(other -> other.rule().equals(clause.rule()))
                .toList());
        circles.add(List.of());
        return circles.stream().distinct().toList();
    }

    private List<Witness> of(ClauseExpr condition) {
        List<Witness> found = new ArrayList<>();
        if (!tool.isJudged(clause)) {
            return found;
        }
        for (boolean withNull : new boolean[] {false, true}) {
            for (List<RuleClause> circle : circles()) {
                Optional<Witness> witness = ways.stream()
                        .filter(way -> way.condition() == condition)
                        .map(way -> in(circle, way, withNull))
                        .flatMap(Optional::stream)
                        .findFirst();
                if (witness.isPresent()) {
                    found.add(witness.get());
                    break;
                }
            }
        }
        return found;
    }

    private Optional<Witness> in(List<RuleClause> circle, Atom way, boolean withNull) {
        Optional<World> start = tool.start().filter(world -> meets(world, way.beside()));
        if (start.isPresent()) {
            Optional<Witness> near = witness(circle, way, start.get(), withNull);
            if (near.isPresent()) {
                return near;
            }
        }
        return from(circle, way, clause.allowed(), PASSING, withNull)
                .or(() -> from(circle, way, Goal.not(root, clause.passing()), FAILING, withNull));
    }

    private boolean meets(World world, List<Goal> goals) {
        return goals.stream()
                .allMatch(goal -> Reading.of(goal.condition(), world, tool.places())
                        .outcome()
                        .filter(goal.outcomes()::contains)
                        .isPresent());
    }

    private Optional<Witness> from(List<RuleClause> circle, Atom way, Goal own, int most, boolean withNull) {
        List<Goal> goals = new ArrayList<>(tool.allowed(circle));
        goals.addAll(way.beside());
        goals.add(own);
        int[] left = {most};
        return tool.search()
                .fill(World.empty(tool.places()), goals, world -> {
                    Optional<Witness> found = witness(circle, way, world, withNull);
                    // nothing found for the last of them is an answer, too
                    return found.isPresent() || --left[0] <= 0 ? Optional.of(found) : Optional.empty();
                })
                .flatMap(found -> found);
    }

    private Optional<Witness> witness(List<RuleClause> circle, Atom way, World world, boolean withNull) {
        List<Goal> goals = new ArrayList<>(tool.allowed(circle));
        goals.addAll(way.beside());
        goals.add(Goal.known(root));
        List<Pair> pairs = new Sweep(tool, clause, conditions, goals)
                .along(way.unit(), world)
                .pairs(way.condition());
        IdentityHashMap<Point, Optional<World>> seen = new IdentityHashMap<>();
        for (Pair pair : pairs) {
            if (pair.hasNull() == withNull) {
                Optional<World> accepted = seen.computeIfAbsent(pair.accepted(), point -> allowed(point, circle));
                Optional<World> refused = accepted.isEmpty()
                        ? accepted
                        : seen.computeIfAbsent(pair.refused(), point -> allowed(point, circle));
                if (accepted.isPresent() && refused.isPresent()) {
                    return Optional.of(witness(way.condition(), pair, accepted.get(), refused.get()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<World> allowed(Point point, List<RuleClause> circle) {
        return tool.search().fill(point.world(), tool.allowed(circle));
    }

    private Witness witness(ClauseExpr condition, Pair pair, World one, World other) {
        World accepted = tool.completed(one, others);
        World refused = tool.completed(other, others);
        Set<String> broken = new LinkedHashSet<>(tool.broken(accepted, others));
        Set<String> beside = tool.broken(refused, others);
        beside.remove(clause.rule());
        broken.addAll(beside);
        return new Witness(
                condition,
                tool.read(accepted, ordered(), pair.accepted().outcome()),
                tool.read(refused, ordered(), pair.refused().outcome()),
                List.copyOf(broken));
    }

    /** What the clause itself reads comes first. */
    private List<RuleClause> ordered() {
        List<RuleClause> ordered = new ArrayList<>(List.of(clause));
        ordered.addAll(others);
        return ordered;
    }

    private Reason reason(ClauseExpr condition) {
        boolean[] has = {false, false};
        root.walk(part -> has[0] |= part instanceof FunctionCall);
        condition.walk(part -> has[1] |= part instanceof ClauseExpr.Comparison comparison
                && comparison.left().type() instanceof ClauseType.ObjectOf);
        if (has[0]) {
            return Reason.OWN_FUNCTION;
        } else if (has[1]) {
            return Reason.TYPE;
        }
        return tool.isJudged(clause) ? Reason.DECIDES_NOTHING : Reason.NOT_EVALUATED;
    }
}
