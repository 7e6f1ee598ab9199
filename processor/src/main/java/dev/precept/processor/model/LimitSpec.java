package dev.precept.processor.model;

import java.util.Optional;

/** A {@link dev.precept.Limit} as it was written, valid or not. */
public record LimitSpec(
        Optional<Written<Long>> calls,
        Optional<Written<String>> sum,
        Optional<Written<String>> max,
        Optional<Written<String>> of,
        Place place) {}
