package dev.precept.processor.witness;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.FunctionCall;
import dev.precept.processor.clause.ClauseType;
import dev.precept.processor.reason.Reasoner;
import dev.precept.processor.witness.Atoms.Atom;
import dev.precept.processor.witness.Mutants.Mutant;
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

    private static final int FAILING = 2;

    /** Pairs of which one may suit the other clauses, too. */
    private static final int TELLING = 50;

    /** Worlds from which more witnesses are looked for. */
    private static final int WORLDS = 12;

    private final ToolSearch tool;
    private final RuleClause clause;
    private final ClauseExpr root;
    private final List<Atom> ways;
    private final List<ClauseExpr> conditions;
    private final List<RuleClause> others;
    private final List<World> worlds = new ArrayList<>();

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
        pinDown(found);
        return new Witnesses(found, without);
    }

    /**
     * More witnesses, as long as the clause with a slip of the pen would pass those there are; where only calls show it that
     * other rules refuse as well, with those.
     */
    private void pinDown(List<Witness> found) {
        List<Mutant> left = new ArrayList<>(Mutants.survivors(clause, found));
        for (World world : List.copyOf(worlds)) {
            if (!left.isEmpty()) {
                pinDown(found, left, world, others);
            }
        }
        List<Mutant> untold = pinDown(found, left, others);
        if (!others.isEmpty()) {
            untold.removeIf(mutant -> Mutants.isEquivalent(mutant, clause, List.of()));
            pinDown(found, untold, List.of());
        }
    }

    /** Returns those that no witness was found for. */
    private List<Mutant> pinDown(List<Witness> found, List<Mutant> left, List<RuleClause> circle) {
        List<Mutant> untold = new ArrayList<>();
        while (!left.isEmpty()) {
            Mutant mutant = left.get(0);
            telling(mutant, circle).ifPresent(world -> pinDown(found, left, world, circle));
            if (left.remove(mutant)) {
                untold.add(mutant);
            }
        }
        return untold;
    }

    /** Takes out those that the new witnesses tell. */
    private void pinDown(List<Witness> found, List<Mutant> left, World world, List<RuleClause> circle) {
        Sweep sweep = new Sweep(tool, clause, conditions, List.of()).along(root, world);
        for (ClauseExpr condition : conditions) {
            List<Pair> pairs = sweep.pairs(condition);
            for (Mutant mutant : List.copyOf(left)) {
                List<Pair> telling = pairs.stream()
                        .filter(pair -> !pair.hasNull())
                        .filter(pair -> tells(mutant, pair.accepted()) || tells(mutant, pair.refused()))
                        .limit(TELLING)
                        .toList();
                first(telling, condition, false, circle)
                        .filter(witness -> circle.isEmpty() || !witness.alone())
                        .filter(witness -> left.removeIf(each -> Mutants.isTold(each, clause, witness)))
                        .ifPresent(found::add);
            }
        }
    }

    /** A world in which the slip lets a call through that the clause refuses, or the other way round. */
    private Optional<World> telling(Mutant mutant, List<RuleClause> circle) {
        return apart(root, mutant.root(), circle).or(() -> apart(mutant.root(), root, circle));
    }

    private Optional<World> apart(ClauseExpr passing, ClauseExpr refusing, List<RuleClause> circle) {
        List<Goal> goals = new ArrayList<>(tool.allowed(circle));
        goals.add(Goal.of(passing, clause.passing()));
        goals.add(Goal.of(refusing, clause.passing().not()));
        return tool.search().fill(World.empty(tool.places()), goals, Search.SOME, Optional::of);
    }

    private boolean tells(Mutant mutant, Point point) {
        boolean passes = Reading.of(mutant.root(), point.world(), tool.places())
                .outcome()
                .filter(clause.passing()::equals)
                .isPresent();
        return passes != (point.outcome() == clause.passing());
    }

    /** Each circle asks less of the other clauses than the one before. */
    private List<List<RuleClause>> circles() {
        List<List<RuleClause>> circles = new ArrayList<>();
        if (tool.start().isPresent() && !isImplied()) {
            circles.add(others);
        }
        circles.add(others.stream()
                .filter(other -> other.rule().equals(clause.rule()))
                .toList());
        circles.add(List.of());
        return circles.stream().distinct().toList();
    }

    /** Whether it is certain that no call is refused by this clause alone: looking for one would be in vain. */
    private boolean isImplied() {
        List<Reasoner.Wish> wishes = new ArrayList<>();
        others.forEach(other -> wishes.add(Reasoner.Wish.of(other.clause(), other.passing())));
        return Reasoner.imply(wishes, Reasoner.Wish.of(clause.clause(), clause.passing()));
    }

    private List<Witness> of(ClauseExpr condition) {
        if (tool.isJudged(clause)) {
            for (List<RuleClause> circle : circles()) {
                for (Atom way : ways) {
                    if (isSame(way.condition(), condition)) {
                        List<Witness> found = in(circle, way);
                        if (!found.isEmpty()) {
                            return found;
                        }
                    }
                }
            }
        }
        return List.of();
    }

    /** The very condition: the same may be asked twice. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(ClauseExpr one, ClauseExpr other) {
        return one == other;
    }

    private List<Witness> in(List<RuleClause> circle, Atom way) {
        Optional<World> start = tool.start().filter(world -> meets(world, way.beside()));
        List<Witness> near = start.map(world -> in(circle, way, world)).orElse(List.of());
        if (!near.isEmpty()) {
            return near;
        }
        List<Witness> passing = from(circle, way, clause.allowed(), PASSING);
        return passing.isEmpty() ? from(circle, way, Goal.not(root, clause.passing()), FAILING) : passing;
    }

    private boolean meets(World world, List<Goal> goals) {
        return goals.stream()
                .allMatch(goal -> Reading.of(goal.condition(), world, tool.places())
                        .outcome()
                        .filter(goal.outcomes()::contains)
                        .isPresent());
    }

    private List<Witness> from(List<RuleClause> circle, Atom way, Goal own, int most) {
        List<Goal> goals = new ArrayList<>(tool.allowed(circle));
        goals.addAll(way.beside());
        goals.add(own);
        int[] left = {most};
        return tool.search()
                .fill(World.empty(tool.places()), goals, Search.SOME, world -> {
                    List<Witness> found = in(circle, way, world);
                    // nothing found for the last of them is an answer, too
                    return !found.isEmpty() || --left[0] <= 0 ? Optional.of(found) : Optional.empty();
                })
                .orElse(List.of());
    }

    /** One at the boundary, and one with null where that refuses, too. */
    private List<Witness> in(List<RuleClause> circle, Atom way, World world) {
        List<Goal> goals = new ArrayList<>(tool.allowed(circle));
        goals.addAll(way.beside());
        goals.add(Goal.known(root));
        Sweep sweep = new Sweep(tool, clause, conditions, goals);
        List<Witness> found = pairs(circle, way, sweep.along(way.unit(), world).pairs(way.condition()));
        return found.isEmpty()
                ? pairs(circle, way, sweep.asking(way.unit(), world).pairs(way.condition()))
                : found;
    }

    private List<Witness> pairs(List<RuleClause> circle, Atom way, List<Pair> pairs) {
        List<Witness> found = new ArrayList<>();
        first(pairs, way.condition(), false, circle).ifPresent(found::add);
        first(pairs, way.condition(), true, circle)
                .or(() -> found.isEmpty() ? Optional.empty() : first(pairs, way.condition(), true, List.of()))
                .ifPresent(found::add);
        return found;
    }

    private Optional<Witness> first(List<Pair> pairs, ClauseExpr condition, boolean withNull, List<RuleClause> circle) {
        IdentityHashMap<Point, Optional<World>> seen = new IdentityHashMap<>();
        for (Pair pair : pairs) {
            if (pair.hasNull() == withNull) {
                Optional<World> accepted = seen.computeIfAbsent(pair.accepted(), point -> allowed(point, circle));
                Optional<World> refused = accepted.isEmpty()
                        ? accepted
                        : seen.computeIfAbsent(pair.refused(), point -> allowed(point, circle));
                if (accepted.isPresent() && refused.isPresent()) {
                    return Optional.of(witness(condition, pair, accepted.get(), refused.get()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<World> allowed(Point point, List<RuleClause> circle) {
        return tool.search().complete(point.world(), tool.allowed(circle));
    }

    private Witness witness(ClauseExpr condition, Pair pair, World one, World other) {
        World accepted = tool.completed(one, others);
        if (worlds.size() < WORLDS) {
            worlds.add(accepted);
        }
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
