package dev.precept.processor.model;

import java.util.List;

/** An {@link dev.precept.OutOfScope} as it was written, valid or not. */
public record ExclusionRule(
        Written<String> text,
        Written<String> route,
        Written<String> message,
        List<Written<String>> phrases,
        List<Written<String>> when,
        Place place) {

    /** Copies what it is given. */
    public ExclusionRule {
        phrases = List.copyOf(phrases);
        when = List.copyOf(when);
    }

    /** The id that events name. */
    public String stableId() {
        return Slug.of(text.value());
    }
}
