package dev.precept.processor.reason;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a term may come to.
 *
 * @param odd the states in which no comparison has an answer
 * @param values the values; empty if it is certain that there are none
 */
record Domain(Set<Odd> odd, Optional<Values> values) {

    /** Not a value that can be compared. */
    enum Odd {
        /** It cannot be evaluated itself. */
        FAILED,
        NULL,
        NAN
    }

    Domain {
        odd = odd.isEmpty() ? Set.of() : Set.copyOf(odd);
        values = values.filter(set -> !set.isEmpty());
    }

    /** One of these values. */
    static Domain of(Values values) {
        return new Domain(Set.of(), Optional.of(values));
    }

    /** No value at all, for one of these reasons. */
    static Domain odd(Set<Odd> states) {
        return new Domain(states, Optional.empty());
    }

    /** Nothing that can be compared. */
    static Domain noValue() {
        return odd(EnumSet.allOf(Odd.class));
    }

    boolean isEmpty() {
        return odd.isEmpty() && values.isEmpty();
    }

    Domain meet(Domain other) {
        Set<Odd> both = EnumSet.noneOf(Odd.class);
        odd.stream().filter(other.odd::contains).forEach(both::add);
        return new Domain(
                both,
                values.isPresent() && other.values.isPresent()
                        ? Optional.of(values.get().meet(other.values.get()))
                        : Optional.empty());
    }
}
