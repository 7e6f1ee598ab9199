package dev.precept.processor.model;

import java.util.List;
import java.util.Optional;

/** A {@link dev.precept.Limit} as it was written, valid or not. */
public record LimitSpec(
        Optional<Written<Long>> calls,
        Optional<Written<String>> sum,
        Optional<Written<String>> max,
        Optional<Written<String>> of,
        Place place) {
    /** What it says, wherever it is written. */
    List<Object> content() {
        return List.of(
                calls.map(Written::value), sum.map(Written::value), max.map(Written::value), of.map(Written::value));
    }
}
