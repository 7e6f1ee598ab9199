package dev.precept.processor.reason;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks for a way in which a formula can hold, case by case, until there is one or the cases have run out. */
final class Solver {

    /** Cases looked at before the answer is "perhaps". A clause that a person wrote has fewer than a hundred. */
    private static final int CASES = 20_000;

    private int cases;

    private Solver() {}

    /** Whether it is certain that the formula cannot hold. */
    static boolean isImpossible(Formula formula) {
        Solver solver = new Solver();
        return !solver.possible(List.of(formula), Map.of());
    }

    private boolean possible(List<Formula> formulas, Map<String, Domain> before) {
        if (cases++ > CASES) {
            return true;
        }
        Map<String, Domain> bounds = new HashMap<>(before);
        List<Formula.Any> open = new ArrayList<>();
        List<Formula> todo = new ArrayList<>(formulas);
        while (!todo.isEmpty()) {
            Formula next = todo.remove(todo.size() - 1);
            if (next instanceof Formula.All all) {
                todo.addAll(all.parts());
            } else if (next instanceof Formula.Any any) {
                if (any.parts().size() == 1) {
                    todo.add(any.parts().get(0));
                } else {
                    open.add(any);
                }
            } else if (next instanceof Formula.Bound bound && !meet(bound, bounds)) {
                return false;
            }
        }
        if (!Distances.arePossible(bounds)) {
            return false;
        }
        if (open.isEmpty()) {
            return true;
        }
        Formula.Any smallest = open.get(0);
        for (Formula.Any any : open) {
            smallest = any.parts().size() < smallest.parts().size() ? any : smallest;
        }
        List<Formula> rest = new ArrayList<>(open);
        rest.remove(smallest);
        for (Formula part : smallest.parts()) {
            List<Formula> attempt = new ArrayList<>(rest);
            attempt.add(part);
            if (possible(attempt, bounds)) {
                return true;
            }
        }
        return false;
    }

    private static boolean meet(Formula.Bound bound, Map<String, Domain> bounds) {
        Domain known = bounds.getOrDefault(bound.term().key(), bound.term().universe());
        Domain both = known.meet(bound.term().universe()).meet(bound.domain());
        bounds.put(bound.term().key(), both);
        return !both.isEmpty();
    }
}
