package dev.precept.processor.witness;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.Comparison;
import dev.precept.processor.clause.ClauseExpr.ListLiteral;
import dev.precept.processor.clause.ClauseExpr.Membership;
import dev.precept.processor.clause.ClauseType;
import dev.precept.processor.clause.ClauseType.Basic;
import dev.precept.processor.clause.Held;
import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.evaluate.ClauseValue.Items;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values that the comparisons of a condition lead to: what the other side is, and what would make both sides equal. */
final class Neighbours {

    private final Places places;
    private final Constants constants;

    Neighbours(Places places, Constants constants) {
        this.places = places;
        this.constants = constants;
    }

    /** What an open place is compared with. */
    List<ClauseValue> wanted(Place place, Held held, World world, ClauseExpr condition) {
        List<ClauseValue> values = new ArrayList<>();
        condition.walk(part -> {
            if (part instanceof Comparison comparison) {
                Reading.Worth left = Reading.value(comparison.left(), world, places);
                Reading.Worth right = Reading.value(comparison.right(), world, places);
                if (left.missing().equals(Optional.of(place))) {
                    right.value().ifPresent(values::add);
                } else if (right.missing().equals(Optional.of(place))) {
                    left.value().ifPresent(values::add);
                }
            } else if (part instanceof Membership membership && membership.container() instanceof ListLiteral list) {
                if (Reading.value(membership.value(), world, places).missing().equals(Optional.of(place))) {
                    list.elements()
                            .forEach(element -> Reading.value(element, world, places)
                                    .value()
                                    .ifPresent(values::add));
                }
            }
        });
        return values.stream().flatMap(value -> fitting(value, held).stream()).toList();
    }

    /** What brings the two sides of a comparison together, and the next values on both sides of it. */
    List<ClauseValue> tipping(ClauseValue now, Held held, World world, ClauseExpr condition) {
        List<ClauseValue> values = new ArrayList<>();
        condition.walk(part -> {
            if (part instanceof Comparison comparison) {
                Optional<ClauseValue> left =
                        Reading.value(comparison.left(), world, places).value();
                Optional<ClauseValue> right =
                        Reading.value(comparison.right(), world, places).value();
                left.ifPresent(value -> add(value, held, values));
                right.ifPresent(value -> add(value, held, values));
                if (left.isPresent() && right.isPresent()) {
                    Steps.moved(now, left.get(), right.get(), constants.numbers())
                            .forEach(value -> add(value, held, values));
                }
            } else if (part instanceof Membership membership) {
                Reading.value(membership.value(), world, places).value().ifPresent(value -> add(value, held, values));
                Reading.value(membership.container(), world, places)
                        .value()
                        .filter(Items.class::isInstance)
                        .ifPresent(list -> ((Items) list)
                                .elements().stream().limit(20).forEach(value -> add(value, held, values)));
            }
        });
        return values;
    }

    private static void add(ClauseValue value, Held held, List<ClauseValue> values) {
        fitting(value, held).ifPresent(fits -> {
            values.add(fits);
            values.addAll(Steps.beside(fits));
        });
    }

    /** A value of the right kind that Java's form of the place can hold. */
    private static Optional<ClauseValue> fitting(ClauseValue value, Held held) {
        return isOf(value, held.type()) && Steps.fits(value, held) ? Optional.of(value) : Optional.empty();
    }

    static boolean isOf(ClauseValue value, ClauseType type) {
        return (type == Basic.INT && value instanceof ClauseValue.Whole)
                || (type == Basic.DECIMAL && value instanceof ClauseValue.Decimal)
                || (type == Basic.DOUBLE && value instanceof ClauseValue.Floating)
                || (type == Basic.TEXT && value instanceof ClauseValue.Text)
                || (type == Basic.TIMESTAMP && value instanceof ClauseValue.Moment)
                || (type == Basic.DURATION && value instanceof ClauseValue.Span)
                || (type == Basic.DATE && value instanceof ClauseValue.Day)
                || (type instanceof ClauseType.ListOf && value instanceof Items)
                || (type instanceof ClauseType.EnumOf of
                        && value instanceof ClauseValue.Constant constant
                        && constant.type().equals(of.javaName()));
    }
}
