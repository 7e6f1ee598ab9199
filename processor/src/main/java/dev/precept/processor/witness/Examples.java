package dev.precept.processor.witness;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.evaluate.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds values for a message. */
public final class Examples {

    private Examples() {}

    /** Values with which each condition comes to what it is to, verified; empty if none were found. */
    public static Optional<Case> of(Map<ClauseExpr, Outcome> wanted) {
        List<Search.Goal> goals = new ArrayList<>();
        wanted.forEach((condition, outcome) -> goals.add(new Search.Goal(condition, outcome)));
        Slots slots = Slots.in(wanted.keySet());
        Search search = new Search(slots, new Candidates(wanted.keySet()), goals);
        return search.fill(List.of(Assignment.none(slots)), search.places(), all -> true)
                .map(assignment -> new Case(assignment.inputs(), goals.get(0).outcome()));
    }
}
