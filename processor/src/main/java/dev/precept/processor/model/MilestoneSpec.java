package dev.precept.processor.model;

import java.util.Optional;

/** An {@link dev.precept.Establishes} as it was written, valid or not. */
public record MilestoneSpec(
        Written<String> name, Optional<Written<String>> of, Optional<Written<String>> when, Place place) {}
