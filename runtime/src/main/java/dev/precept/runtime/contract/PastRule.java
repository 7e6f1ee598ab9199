package dev.precept.runtime.contract;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What has to have happened in the session before a call, or must not have.
 *
 * @param rule index of the rule in its contract
 * @param milestone name of the milestone, or of a tool
 * @param absent whether it must not have happened
 * @param keyed whether it has to have been about the same as the call
 * @param within how long ago at most; null for any time in the session
 */
public record PastRule(
        int rule,
        String milestone,
        boolean absent,
        boolean keyed,
        @Nullable Duration within) {}
