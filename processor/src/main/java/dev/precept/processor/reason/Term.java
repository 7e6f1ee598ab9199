package dev.precept.processor.reason;

import java.util.Optional;
import java.util.Set;

/**
 * A part of a clause that has one value throughout a judgement: a parameter, a member of a fact's answer, a sum of both.
 *
 * @param key equal for parts that are certain to be equal
 * @param universe what it may come to
 * @param measured the text whose size it is
 */
record Term(String key, Domain universe, Optional<Term> measured) {

    Term(String key, Domain universe) {
        this(key, universe, Optional.empty());
    }

    /** That the term has a value, and which. */
    Formula is(Values values) {
        if (measured.isPresent() && values instanceof Numbers size) {
            return measured.get().is(Texts.sized(size));
        }
        return new Formula.Bound(this, Domain.of(values));
    }

    /** That the term has a value. */
    Formula isKnown() {
        return measured.isPresent()
                ? measured.get().isKnown()
                : new Formula.Bound(this, new Domain(Set.of(), universe.values()));
    }

    /** That it has none. */
    Formula isOdd() {
        return measured.isPresent() ? measured.get().isOdd() : new Formula.Bound(this, Domain.noValue());
    }
}
