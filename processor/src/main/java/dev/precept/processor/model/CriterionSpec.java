package dev.precept.processor.model;

import java.util.List;
import java.util.Optional;

/** A {@link dev.precept.SuccessCriterion} as it was written, valid or not. */
public record CriterionSpec(
        Written<String> id,
        Written<String> given,
        Written<String> expect,
        List<Written<String>> calls,
        List<Written<String>> neverCalls,
        Optional<Written<Long>> maxSteps,
        Place place) {

    /** Copies what it is given. */
    public CriterionSpec {
        calls = List.copyOf(calls);
        neverCalls = List.copyOf(neverCalls);
    }
}
