package dev.precept.processor.evaluate;

import dev.precept.processor.evaluate.ClauseValue.Bool;
import dev.precept.processor.evaluate.ClauseValue.Day;
import dev.precept.processor.evaluate.ClauseValue.Decimal;
import dev.precept.processor.evaluate.ClauseValue.Entries;
import dev.precept.processor.evaluate.ClauseValue.Floating;
import dev.precept.processor.evaluate.ClauseValue.Items;
import dev.precept.processor.evaluate.ClauseValue.Moment;
import dev.precept.processor.evaluate.ClauseValue.Perhaps;
import dev.precept.processor.evaluate.ClauseValue.Span;
import dev.precept.processor.evaluate.ClauseValue.Structure;
import dev.precept.processor.evaluate.ClauseValue.Text;
import dev.precept.processor.evaluate.ClauseValue.Whole;
import java.util.Arrays;

/** Equality and order of values, as clauses define them. */
final class Order {

    private Order() {}

    static boolean same(ClauseValue a, ClauseValue b) {
        boolean ordered = a instanceof Whole || a instanceof Decimal || a instanceof Floating;
        if (ordered) {
            return compare(a, b) == 0;
        }
        if (a instanceof Items || a instanceof Entries || a instanceof Perhaps) {
            Outcome same = Sameness.of(a, b);
            if (same == Outcome.UNEVALUABLE) {
                throw new Unevaluable();
            }
            return same == Outcome.TRUE;
        }
        if (a instanceof Structure && !a.equals(b)) {
            // whether two objects are equal is for their class to say
            throw new Undecided();
        }
        return a.equals(b);
    }

    /** Negative, zero or positive. Text is a row of code points; a NaN has no place in the order. */
    static int compare(ClauseValue a, ClauseValue b) {
        if (a instanceof Whole x && b instanceof Whole y) {
            return Long.compare(x.value(), y.value());
        } else if (a instanceof Decimal x && b instanceof Decimal y) {
            return x.value().compareTo(y.value());
        } else if (a instanceof Floating x && b instanceof Floating y) {
            return compare(x.value(), y.value());
        } else if (a instanceof Text x && b instanceof Text y) {
            return Arrays.compare(
                    x.value().codePoints().toArray(), y.value().codePoints().toArray());
        } else if (a instanceof Bool x && b instanceof Bool y) {
            return Boolean.compare(x.value(), y.value());
        } else if (a instanceof Moment x && b instanceof Moment y) {
            return x.value().compareTo(y.value());
        } else if (a instanceof Span x && b instanceof Span y) {
            return x.value().compareTo(y.value());
        } else if (a instanceof Day x && b instanceof Day y) {
            return x.value().compareTo(y.value());
        }
        throw new Undecided();
    }

    private static int compare(double a, double b) {
        if (Double.isNaN(a) || Double.isNaN(b)) {
            throw new Unevaluable();
        }
        // Unlike Double.compare, the two zeros are equal.
        return a < b ? -1 : a > b ? 1 : 0;
    }
}
