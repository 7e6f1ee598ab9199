package dev.precept.processor.evaluate;

import dev.precept.processor.clause.ClauseExpr;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Set;

/** What each condition inside a clause came to; one in a macro may have come to several things. */
public final class Trace {

    private final IdentityHashMap<ClauseExpr, Set<Outcome>> seen = new IdentityHashMap<>();

    /** An empty one. */
    public Trace() {}

    void saw(ClauseExpr part, Outcome outcome) {
        seen.computeIfAbsent(part, none -> EnumSet.noneOf(Outcome.class)).add(outcome);
    }

    /** What a condition came to; nothing if it was not looked at. */
    public Set<Outcome> of(ClauseExpr part) {
        return Set.copyOf(seen.getOrDefault(part, Set.of()));
    }
}
