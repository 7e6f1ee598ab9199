package dev.precept.processor.model;

import java.util.List;

/** An {@link dev.precept.InScope} as it was written. */
public record ScopeSpec(Written<String> text, List<Written<String>> examples) {

    /** Copies what it is given. */
    public ScopeSpec {
        examples = List.copyOf(examples);
    }
}
