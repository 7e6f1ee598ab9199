package dev.precept.runtime.store;

import java.time.Instant;
import java.util.List;

/**
 * A halt that stands.
 *
 * @param number the change of the book that set it; later changes have larger ones
 * @param target what, as {@link dev.precept.runtime.halt.HaltTarget} writes it
 * @param reason why, for people
 * @param since when it was set, by the store's time
 * @param people how many different people have to lift it
 * @param lifters who of them has, so far
 */
public record HaltEntry(long number, String target, String reason, Instant since, int people, List<String> lifters) {

    /** Copies what it is given. */
    public HaltEntry {
        lifters = List.copyOf(lifters);
    }
}
