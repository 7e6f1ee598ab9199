package dev.precept.processor.witness;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.TypedClause;
import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.evaluate.Evaluator;
import dev.precept.processor.evaluate.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for cases in which clauses of one tool come to what is wanted, all of them together. The same for the same clauses;
 * every case is verified by evaluation before it is given.
 *
 * <pre>{@code
 * ToolWitnesses witnesses = ToolSearch.of(clauses).witnesses();
 * }</pre>
 */
public final class ToolSearch {

    private final List<RuleClause> clauses;
    private final Places places;
    private final Candidates candidates;
    private final Search search;
    private final Set<RuleClause> unjudged = new LinkedHashSet<>();
    private final Optional<World> baseline;

    private ToolSearch(List<RuleClause> clauses, Collection<ClauseExpr> all) {
        this.clauses = List.copyOf(clauses);
        this.places = new Places(all);
        this.candidates = new Candidates(all, places);
        this.search = new Search(places, candidates);
        World empty = World.empty(places);
        for (RuleClause each : clauses) {
            if (search.fill(empty, List.of(Goal.known(each.clause().root()))).isEmpty()) {
                unjudged.add(each);
            }
        }
        this.baseline = search.fill(empty, allowed(clauses));
    }

    /** A search over the clauses of a tool. */
    public static ToolSearch of(List<RuleClause> clauses) {
        return of(clauses, List.of());
    }

    /**
     * The same, for a tool with limits.
     *
     * @param limits what a call adds, and what divides budgets
     */
    public static ToolSearch of(List<RuleClause> clauses, List<TypedClause> limits) {
        List<ClauseExpr> all = new ArrayList<>();
        clauses.forEach(each -> all.add(each.clause().root()));
        limits.forEach(each -> all.add(each.root()));
        return new ToolSearch(clauses, all);
    }

    /** A call that all clauses allow; empty if none was found. */
    public Optional<Case> baseline() {
        return unjudged.isEmpty() ? baseline.map(world -> read(world, clauses, Outcome.TRUE)) : Optional.empty();
    }

    /** The witnesses of all clauses. */
    public ToolWitnesses witnesses() {
        return new ToolWitnesses(
                baseline(),
                clauses.stream()
                        .map(each -> new ToolWitnesses.OfClause(each, new ClauseSearch(this, each).witnesses()))
                        .toList());
    }

    /** The witnesses of one of the clauses. */
    public Witnesses witnesses(RuleClause clause) {
        return new ClauseSearch(this, clause).witnesses();
    }

    /**
     * A call that all clauses allow, with which an expression has a value, such as what a limit adds up.
     *
     * @param expr a number, of the search's limits
     * @param value what it is to be
     * @return a case that holds what the clauses and the expression read; empty if none was found
     */
    public Optional<Case> with(TypedClause expr, BigDecimal value) {
        return LimitCases.worth(this, expr.root(), value).map(world -> {
            Set<Place> read = readBy(world, clauses);
            read.addAll(Reading.places(expr.root(), world, places));
            return world.read(read, Outcome.TRUE);
        });
    }

    /**
     * A call that all clauses allow, with which an expression has a value at all, such as what an order rule asks about.
     *
     * @param expr one of the search's limits
     * @return a case that holds what the clauses and the expression read; empty if none was found
     */
    public Optional<Case> knowing(TypedClause expr) {
        return LimitCases.known(this, expr.root()).map(world -> {
            Set<Place> read = readBy(world, clauses);
            read.addAll(Reading.places(expr.root(), world, places));
            return world.read(read, Outcome.TRUE);
        });
    }

    /**
     * A call that all clauses allow, with which what divides a budget is not what it is in another case.
     *
     * @param divides what divides the budget
     * @param from the other case
     * @param expr what a call adds to the budget, if that is to have a value
     * @param value that value
     */
    public Optional<Case> apart(TypedClause divides, Case from, Optional<TypedClause> expr, BigDecimal value) {
        return Evaluator.value(divides.root(), from.environment())
                .flatMap(was -> LimitCases.apart(this, divides.root(), was, expr.map(TypedClause::root), value))
                .map(world -> {
                    Set<Place> read = readBy(world, clauses);
                    read.addAll(Reading.places(divides.root(), world, places));
                    expr.ifPresent(sum -> read.addAll(Reading.places(sum.root(), world, places)));
                    return world.read(read, Outcome.TRUE);
                });
    }

    Places places() {
        return places;
    }

    Candidates candidates() {
        return candidates;
    }

    Search search() {
        return search;
    }

    List<RuleClause> clauses() {
        return clauses;
    }

    /** All but this one; where it stands there twice, once. */
    List<RuleClause> others(RuleClause clause) {
        List<RuleClause> others = new ArrayList<>(clauses);
        others.remove(clause);
        return others;
    }

    Optional<World> start() {
        return baseline;
    }

    boolean isJudged(RuleClause clause) {
        return !unjudged.contains(clause);
    }

    /** That these clauses let the call through, as far as that can be told here. */
    List<Goal> allowed(Collection<RuleClause> some) {
        return some.stream().filter(this::isJudged).map(RuleClause::allowed).toList();
    }

    /** Everything that these clauses read, in that order. */
    Case read(World world, Collection<RuleClause> some, Outcome outcome) {
        return world.read(readBy(world, some), outcome);
    }

    private Set<Place> readBy(World world, Collection<RuleClause> some) {
        Set<Place> read = new LinkedHashSet<>();
        some.forEach(each ->
                read.addAll(Reading.of(each.clause().root(), world, places).read()));
        return read;
    }

    /** Rules with a clause that does not let the case through, or that cannot be judged here. */
    Set<String> broken(World world, Collection<RuleClause> some) {
        Set<String> broken = new LinkedHashSet<>();
        for (RuleClause each : some) {
            Optional<Outcome> outcome =
                    Reading.of(each.clause().root(), world, places).outcome();
            if (outcome.filter(each.passing()::equals).isEmpty()) {
                broken.add(each.rule());
            }
        }
        return broken;
    }

    /** The same world with what these clauses read besides, whatever they come to. */
    World completed(World world, Collection<RuleClause> some) {
        World complete = world;
        for (RuleClause each : some) {
            complete = search.complete(complete, List.of(each.allowed())).orElse(complete);
            complete = search.complete(
                            complete, List.of(Goal.known(each.clause().root())))
                    .orElse(complete);
        }
        return complete;
    }

    /** The value of an expression. */
    Optional<ClauseValue> value(ClauseExpr expr, World world) {
        return Reading.value(expr, world, places).value();
    }
}
