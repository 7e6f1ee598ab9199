package dev.precept.processor.model;

import java.util.List;
import java.util.Optional;

/** A {@link dev.precept.Past} as it was written, valid or not. */
public record PastSpec(
        Written<String> milestone, Optional<Written<String>> same, Optional<Written<String>> within, Place place) {
    /** What it says, wherever it is written. */
    List<Object> content() {
        return List.of(milestone.value(), same.map(Written::value), within.map(Written::value));
    }
}
