package dev.precept.processor.witness;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.TypedClause;
import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.evaluate.ClauseValue.Nothing;
import dev.precept.processor.evaluate.Evaluator;
import dev.precept.processor.evaluate.Outcome;
import dev.precept.processor.evaluate.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds for each condition of a clause two cases that differ in one value, on both sides of the condition's boundary, such
 * that the condition alone flips the outcome: {@code amount = 500} and {@code amount = 500.01} for {@code amount <= 500}.
 */
public final class WitnessFinder {

    private record Pair(Slot slot, ClauseValue one, ClauseValue other) {
        double distance() {
            return Distance.between(one, other);
        }

        double size() {
            return Distance.size(one) + Distance.size(other);
        }
    }

    private final ClauseExpr clause;
    private final Slots slots;
    private final Candidates candidates;
    private final List<Atoms.Atom> ways;

    private WitnessFinder(ClauseExpr clause) {
        this.clause = clause;
        this.slots = Slots.in(List.of(clause));
        this.candidates = new Candidates(List.of(clause));
        this.ways = Atoms.of(clause);
    }

    /** The witnesses of a condition, each verified by evaluation; the same for the same clause. */
    public static Witnesses of(TypedClause clause) {
        WitnessFinder finder = new WitnessFinder(clause.root());
        IdentityHashMap<ClauseExpr, List<Witness>> byAtom = new IdentityHashMap<>();
        List<ClauseExpr> order = new ArrayList<>();
        for (Atoms.Atom way : finder.ways) {
            if (byAtom.putIfAbsent(way.condition(), new ArrayList<>()) == null) {
                order.add(way.condition());
            }
            List<Witness> found = byAtom.getOrDefault(way.condition(), new ArrayList<>());
            if (found.isEmpty()) {
                finder.witness(way, false).ifPresent(found::add);
                finder.witness(way, true).ifPresent(found::add);
            }
        }
        List<Witness> found = new ArrayList<>();
        List<ClauseExpr> without = new ArrayList<>();
        for (ClauseExpr atom : order) {
            List<Witness> its = byAtom.getOrDefault(atom, List.of());
            found.addAll(its);
            if (its.isEmpty()) {
                without.add(atom);
            }
        }
        return new Witnesses(found, without);
    }

    private Optional<Witness> witness(Atoms.Atom atom, boolean withNull) {
        Search search = new Search(slots, candidates, atom.beside());
        List<Slot> needed = new ArrayList<>(slots.readBy(clause));
        for (Pair pair : pairs(atom, withNull)) {
            List<Slot> open = new ArrayList<>(slots.readBy(atom.unit()));
            search.places().stream().filter(slot -> !open.contains(slot)).forEach(open::add);
            needed.stream().filter(slot -> !open.contains(slot)).forEach(open::add);
            open.remove(pair.slot());
            Assignment none = Assignment.none(slots);
            Optional<List<Assignment>> both = search.fill(
                    List.of(none.with(pair.slot(), pair.one()), none.with(pair.slot(), pair.other())),
                    open,
                    0,
                    all -> flips(atom, all.get(0), all.get(1)));
            if (both.isPresent()) {
                return Optional.of(ordered(atom.condition(), both.get()));
            }
        }
        return Optional.empty();
    }

    private Witness ordered(ClauseExpr atom, List<Assignment> both) {
        Map<Outcome, Case> cases = new LinkedHashMap<>();
        for (Assignment assignment : both) {
            Outcome outcome = Evaluator.condition(clause, assignment).orElseThrow();
            cases.put(outcome, new Case(assignment.inputs(), outcome));
        }
        Case accepted = cases.get(Outcome.TRUE);
        Case refused = cases.values().stream()
                .filter(each -> each.outcome() != Outcome.TRUE)
                .findFirst()
                .orElseThrow();
        if (accepted == null) {
            throw new IllegalStateException("a witness was verified, but no longer holds: " + cases);
        }
        return new Witness(atom, accepted, refused);
    }

    /** Whether the two have outcomes of which one is true, and no other condition tells them apart. */
    private boolean flips(Atoms.Atom atom, Assignment one, Assignment other) {
        Trace first = new Trace();
        Trace second = new Trace();
        Optional<Outcome> before = Evaluator.condition(clause, one, first);
        Optional<Outcome> after = Evaluator.condition(clause, other, second);
        if (before.isEmpty()
                || after.isEmpty()
                || (before.get() == Outcome.TRUE) == (after.get() == Outcome.TRUE)
                || one.inputs().equals(other.inputs())) {
            return false;
        }
        return ways.stream()
                .map(Atoms.Atom::condition)
                .allMatch(condition ->
                        first.of(condition).equals(second.of(condition)) != condition.equals(atom.condition()));
    }

    /** The nearest values first, and of those the smallest. */
    private List<Pair> pairs(Atoms.Atom atom, boolean withNull) {
        List<Pair> pairs = new ArrayList<>();
        List<Slot> read = slots.readBy(atom.unit());
        for (Slot slot : read) {
            List<ClauseValue> values = candidates.of(slot);
            for (int i = 0; i < values.size(); i++) {
                for (int j = 0; j < i; j++) {
                    boolean isNull = values.get(i) instanceof Nothing || values.get(j) instanceof Nothing;
                    if (isNull == withNull) {
                        Pair pair = new Pair(slot, values.get(i), values.get(j));
                        if (read.size() > 1 || differs(atom.unit(), pair)) {
                            pairs.add(pair);
                        }
                    }
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::distance).thenComparingDouble(Pair::size));
        return pairs.subList(0, Math.min(400, pairs.size()));
    }

    private boolean differs(ClauseExpr unit, Pair pair) {
        Assignment none = Assignment.none(slots);
        Optional<Outcome> one = Evaluator.condition(unit, none.with(pair.slot(), pair.one()));
        Optional<Outcome> other = Evaluator.condition(unit, none.with(pair.slot(), pair.other()));
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }
}
