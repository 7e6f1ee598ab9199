package dev.precept.testkit.trajectory;

import dev.precept.runtime.contract.Verdict;
import java.time.Instant;

/**
 * Something that happened to the session itself.
 *
 * @param afterSteps how many calls had been proposed before
 * @param kind what happened
 * @param verdict {@code ALLOW} for a request that the model may see
 * @param detail for people: what is excluded, why the session was halted; empty for none
 * @param at when, by the session's clock
 */
public record SessionEvent(int afterSteps, Kind kind, Verdict verdict, String detail, Instant at) {

    /** What can happen to a session. */
    public enum Kind {
        /** The user said something, and it was judged. */
        REQUEST,
        /** The session was halted. */
        HALT
    }
}
