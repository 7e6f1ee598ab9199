package dev.precept.processor.reason;

import dev.precept.processor.clause.ClauseExpr.Relation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A set of numbers.
 *
 * @param intervals apart from each other, in ascending order
 * @param whole whether only the whole numbers in them are meant
 */
record Numbers(List<Interval> intervals, boolean whole) implements Values {

    static final Numbers ALL = new Numbers(List.of(Interval.ALL), false);
    static final Numbers ALL_WHOLE = new Numbers(List.of(Interval.ALL), true);
    static final Numbers SIZES = between(0, Integer.MAX_VALUE);

    Numbers {
        intervals = List.copyOf(intervals);
    }

    static Numbers between(long lower, long upper) {
        return new Numbers(List.of(Interval.closed(BigDecimal.valueOf(lower), BigDecimal.valueOf(upper))), true);
    }

    /** The numbers that stand in a relation to a constant: {@code x < 5}. */
    static Numbers of(Relation relation, BigDecimal constant) {
        return new Numbers(
                switch (relation) {
                    case EQUAL -> List.of(Interval.closed(constant, constant));
                    case NOT_EQUAL -> List.of(Interval.to(constant, true), Interval.from(constant, true));
                    case LESS -> List.of(Interval.to(constant, true));
                    case AT_MOST -> List.of(Interval.to(constant, false));
                    case MORE -> List.of(Interval.from(constant, true));
                    case AT_LEAST -> List.of(Interval.from(constant, false));
                },
                false);
    }

    @Override
    public Values meet(Values other) {
        if (!(other instanceof Numbers numbers)) {
            return this;
        }
        boolean both = whole || numbers.whole;
        return new Numbers(
                intervals.stream()
                        .flatMap(mine -> numbers.intervals.stream().map(theirs -> mine.meet(theirs, both)))
                        .flatMap(Optional::stream)
                        .toList(),
                both);
    }

    @Override
    public boolean isEmpty() {
        return intervals.isEmpty();
    }

    /** The least number, if there is one or a limit below all of them. */
    @Nullable
    Interval first() {
        return intervals.isEmpty() ? null : intervals.get(0);
    }

    @Nullable
    Interval last() {
        return intervals.isEmpty() ? null : intervals.get(intervals.size() - 1);
    }
}
