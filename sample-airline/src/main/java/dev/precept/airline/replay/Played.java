package dev.precept.airline.replay;

import java.util.List;

/**
 * One call and what became of it.
 *
 * @param refusedBy ids of the rules that refused it; none if it ran
 * @param said what the model reads
 * @param effects how often the books were written
 */
record Played(Recording.Step step, List<String> refusedBy, String said, int effects) {

    Played {
        refusedBy = List.copyOf(refusedBy);
    }

    boolean refused() {
        return !refusedBy.isEmpty();
    }
}
