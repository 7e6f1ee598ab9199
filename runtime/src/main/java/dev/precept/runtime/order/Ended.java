package dev.precept.runtime.order;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call whose body has returned, and what follows if nothing around it fails.
 *
 * @param candidate the tool's part in the history
 * @param reached what the call has reached, besides the tool's own name
 * @param result what it returned, if that may arrive later
 */
public record Ended(
        Candidate candidate,
        List<Reached> reached,
        @Nullable Object result) {

    /** What a call returned that nobody can see the end of. */
    public static final Object UNSEEN = new Object();

    /** Copies what it is given. */
    public Ended {
        reached = List.copyOf(reached);
    }
}
