package dev.precept.testkit.recording;

import dev.precept.runtime.contract.Verdict;
import java.util.List;

/**
 * One recorded call and what the contracts made of it.
 *
 * @param step the call
 * @param verdict what was decided
 * @param refusedBy ids of the rules that did not hold; none where it ran, or where something other than a rule refused it
 * @param detail for people: why, where no rule says it
 * @param effects how often something was changed by it
 */
public record Played(Recording.Step step, Verdict verdict, List<String> refusedBy, String detail, int effects) {

    /** Copies what it is given. */
    public Played {
        refusedBy = List.copyOf(refusedBy);
    }

    /** Whether it was not let through. */
    public boolean refused() {
        return verdict != Verdict.ALLOW;
    }
}
