package dev.precept.processor.witness;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.evaluate.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds values for a message. */
public final class Examples {

    private Examples() {}

    /** Values with which each condition comes to what it is to, verified; empty if none were found. */
    public static Optional<Case> of(Map<ClauseExpr, Outcome> wanted) {
        List<Goal> goals = new ArrayList<>();
        wanted.forEach((condition, outcome) -> goals.add(Goal.of(condition, outcome)));
        Places places = new Places(wanted.keySet());
        Search search = new Search(places, new Candidates(wanted.keySet(), places));
        return search.fill(World.empty(places), goals).map(world -> {
            Set<Place> read = new LinkedHashSet<>();
            wanted.keySet()
                    .forEach(condition ->
                            read.addAll(Reading.of(condition, world, places).read()));
            return world.read(read, wanted.values().iterator().next());
        });
    }
}
