package dev.precept.runtime.order;

import org.jspecify.annotations.Nullable;

/**
 * A milestone that a call has reached, once nothing else stands against it.
 *
 * @param milestone its name
 * @param key what it is about; null for nothing in particular
 * @param proven whether it is known to have been reached, and about what
 */
public record Reached(String milestone, @Nullable Object key, boolean proven) {}
