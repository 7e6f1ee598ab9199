package dev.precept.runtime.store;

import java.time.Instant;

/**
 * A call whose outcome nobody knows.
 *
 * @param id its name in the store
 * @param intent the call
 * @param at when it began, by the store's time
 */
public record OpenIntent(String id, Intent intent, Instant at) {}
