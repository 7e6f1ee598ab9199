package dev.precept.processor.model;

import dev.precept.Each;
import dev.precept.Per;
import java.util.List;
import java.util.Optional;

/** A {@link dev.precept.Limit} as it was written, valid or not. */
public record LimitSpec(
        Optional<Written<Long>> calls,
        Optional<Written<String>> sum,
        Optional<Written<String>> max,
        Written<Per> per,
        Written<Each> each,
        Optional<Written<String>> of,
        Optional<Written<String>> budget,
        Place place) {
    /** What it says, wherever it is written. */
    List<Object> content() {
        return List.of(
                calls.map(Written::value),
                sum.map(Written::value),
                max.map(Written::value),
                per.value(),
                each.value(),
                of.map(Written::value),
                budget.map(Written::value));
    }
}
