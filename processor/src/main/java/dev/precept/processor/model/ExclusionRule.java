package dev.precept.processor.model;

import java.util.List;

/** An {@link dev.precept.OutOfScope} as it was written, valid or not. */
public record ExclusionRule(
        Written<String> text,
        Written<String> route,
        Written<String> message,
        List<Written<String>> phrases,
        List<Written<String>> when,
        Place place)
        implements IdentifiedRule {

    /** Copies what it is given. */
    public ExclusionRule {
        phrases = List.copyOf(phrases);
        when = List.copyOf(when);
    }

    /** The id that events name. */
    @Override
    public String stableId() {
        return Slug.of(text.value());
    }

    @Override
    public List<Object> content() {
        return List.of(
                "exclusion",
                text.value(),
                route.value(),
                message.value(),
                phrases.stream().map(Written::value).toList(),
                when.stream().map(Written::value).toList());
    }
}
