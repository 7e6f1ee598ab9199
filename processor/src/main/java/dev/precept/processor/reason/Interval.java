package dev.precept.processor.reason;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Numbers between two ends; an end that is null is none at all. */
record Interval(
        @Nullable BigDecimal lower,
        boolean lowerOpen,
        @Nullable BigDecimal upper,
        boolean upperOpen) {

    static final Interval ALL = new Interval(null, true, null, true);

    static Interval closed(BigDecimal lower, BigDecimal upper) {
        return new Interval(lower, false, upper, false);
    }

    static Interval from(BigDecimal lower, boolean open) {
        return new Interval(lower, open, null, true);
    }

    static Interval to(BigDecimal upper, boolean open) {
        return new Interval(null, true, upper, open);
    }

    Optional<Interval> meet(Interval other, boolean whole) {
        boolean otherFrom = higherStart(other);
        boolean otherTo = lowerEnd(other);
        Interval meet = new Interval(
                otherFrom ? other.lower : lower,
                otherFrom ? other.lowerOpen : lowerOpen,
                otherTo ? other.upper : upper,
                otherTo ? other.upperOpen : upperOpen);
        return (whole ? meet.rounded() : meet).present();
    }

    private boolean higherStart(Interval other) {
        if (lower == null || other.lower == null) {
            return lower == null;
        }
        int order = other.lower.compareTo(lower);
        return order > 0 || (order == 0 && other.lowerOpen);
    }

    private boolean lowerEnd(Interval other) {
        if (upper == null || other.upper == null) {
            return upper == null;
        }
        int order = other.upper.compareTo(upper);
        return order < 0 || (order == 0 && other.upperOpen);
    }

    /** The whole numbers inside, with ends that belong to it. */
    private Interval rounded() {
        BigDecimal from = lower;
        if (from != null) {
            BigDecimal up = from.setScale(0, RoundingMode.CEILING);
            from = lowerOpen && up.compareTo(from) == 0 ? up.add(BigDecimal.ONE) : up;
        }
        BigDecimal to = upper;
        if (to != null) {
            BigDecimal down = to.setScale(0, RoundingMode.FLOOR);
            to = upperOpen && down.compareTo(to) == 0 ? down.subtract(BigDecimal.ONE) : down;
        }
        return new Interval(from, from == null, to, to == null);
    }

    private Optional<Interval> present() {
        if (lower == null || upper == null) {
            return Optional.of(this);
        }
        int order = lower.compareTo(upper);
        return order > 0 || (order == 0 && (lowerOpen || upperOpen)) ? Optional.empty() : Optional.of(this);
    }
}
