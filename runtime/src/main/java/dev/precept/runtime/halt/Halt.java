package dev.precept.runtime.halt;

import java.time.Instant;

/**
 * A halt that holds.
 *
 * @param target what
 * @param reason why, in a person's words; never shown to a model
 * @param since when it was set
 */
public record Halt(HaltTarget target, String reason, Instant since) {}
