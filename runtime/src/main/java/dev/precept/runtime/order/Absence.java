package dev.precept.runtime.order;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Something that had not happened when a call was judged, on which the call relies until it starts.
 *
 * @param rule index of the rule in its contract; negative for a clause
 * @param milestone what had not happened
 * @param key about what; null for anything
 * @param within how long ago at most; null for any time
 */
public record Absence(
        int rule,
        String milestone,
        @Nullable Object key,
        @Nullable Duration within) {}
