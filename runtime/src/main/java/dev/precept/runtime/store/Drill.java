package dev.precept.runtime.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A halt that was tried.
 *
 * @param target what was halted
 * @param at when, by the store's time
 * @param acknowledged how long it took until every JVM had stopped, or how long was waited for that
 * @param complete whether every JVM had
 * @param due when the next one is due
 * @param holders who could have lifted it
 */
public record Drill(
        String target, Instant at, Duration acknowledged, boolean complete, Instant due, List<String> holders) {

    /** Copies what it is given. */
    public Drill {
        holders = List.copyOf(holders);
    }
}
