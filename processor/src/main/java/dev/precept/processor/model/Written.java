package dev.precept.processor.model;

/**
 * A value and where it is written. A value that nobody wrote has the place of its annotation.
 *
 * @param value the value
 * @param place where it stands
 * @param explicit whether it is written, rather than a default
 */
public record Written<T>(T value, Place place, boolean explicit) {}
