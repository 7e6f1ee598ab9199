package dev.precept.processor.evaluate;

import com.google.re2j.Pattern;
import dev.precept.processor.clause.ClauseExpr.Applied;
import dev.precept.processor.clause.ClauseExpr.Call;
import dev.precept.processor.clause.ClauseExpr.Operator;
import dev.precept.processor.clause.ClauseType.Basic;
import dev.precept.processor.evaluate.ClauseValue.Bool;
import dev.precept.processor.evaluate.ClauseValue.Constant;
import dev.precept.processor.evaluate.ClauseValue.Decimal;
import dev.precept.processor.evaluate.ClauseValue.Entries;
import dev.precept.processor.evaluate.ClauseValue.Floating;
import dev.precept.processor.evaluate.ClauseValue.Items;
import dev.precept.processor.evaluate.ClauseValue.Nothing;
import dev.precept.processor.evaluate.ClauseValue.Perhaps;
import dev.precept.processor.evaluate.ClauseValue.Text;
import dev.precept.processor.evaluate.ClauseValue.Whole;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Functions of the language. */
final class Calls {

    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private final Calculation values;

    Calls(Calculation values) {
        this.values = values;
    }

    ClauseValue value(Call call) {
        ClauseValue first = values.value(call.arguments().get(0));
        return switch (call.function()) {
            case SIZE -> new Whole(size(first));
            case SUM -> sum(call, first);
            case STARTS_WITH -> new Bool(text(first).startsWith(argument(call)));
            case ENDS_WITH -> new Bool(text(first).endsWith(argument(call)));
            case CONTAINS -> new Bool(text(first).contains(argument(call)));
            case MATCHES ->
                new Bool(Pattern.compile(argument(call)).matcher(text(first)).find());
            case INT -> whole(first);
            case DOUBLE -> floating(first);
            case DECIMAL -> first instanceof Whole whole ? new Decimal(BigDecimal.valueOf(whole.value())) : undecided();
            case TEXT -> textOf(first);
            case HAS_VALUE -> new Bool(optional(first).value().isPresent());
            case VALUE -> optional(first).value().orElseThrow(Unevaluable::new);
            case OR_VALUE ->
                optional(first)
                        .value()
                        .orElseGet(() -> values.value(call.arguments().get(1)));
            case OR ->
                optional(first).value().isPresent()
                        ? first
                        : values.value(call.arguments().get(1));
        };
    }

    ClauseValue applied(Applied applied) {
        return Library.value(
                applied.overload(),
                applied.arguments().stream().map(values::value).toList());
    }

    private String argument(Call call) {
        return text(values.value(call.arguments().get(1)));
    }

    private static String text(ClauseValue value) {
        if (value instanceof Text text) {
            return text.value();
        }
        throw new Undecided();
    }

    private static Perhaps optional(ClauseValue value) {
        if (value instanceof Perhaps perhaps) {
            return perhaps;
        }
        throw new Undecided();
    }

    private static long size(ClauseValue value) {
        if (value instanceof Text text) {
            return text.value().codePointCount(0, text.value().length());
        } else if (value instanceof Items items) {
            return items.elements().size();
        } else if (value instanceof Entries map) {
            return map.entries().size();
        }
        throw new Undecided();
    }

    private static ClauseValue sum(Call call, ClauseValue list) {
        ClauseValue sum = call.type() == Basic.INT
                ? new Whole(0)
                : call.type() == Basic.DECIMAL ? new Decimal(BigDecimal.ZERO) : new Floating(0);
        for (ClauseValue element : Calculation.elements(list)) {
            if (element instanceof Nothing) {
                throw new Unevaluable();
            }
            sum = Numeric.combined(Operator.ADD, sum, element);
        }
        return sum;
    }

    private static ClauseValue whole(ClauseValue value) {
        if (value instanceof Whole) {
            return value;
        } else if (value instanceof Decimal decimal) {
            return whole(decimal.value());
        } else if (value instanceof Floating floating) {
            double number = floating.value();
            if (!(number > Long.MIN_VALUE && number < Long.MAX_VALUE)) {
                throw new Unevaluable();
            }
            return new Whole((long) number);
        } else if (value instanceof Text text) {
            try {
                return new Whole(Long.parseLong(text.value()));
            } catch (NumberFormatException notANumber) {
                throw new Unevaluable();
            }
        }
        return undecided();
    }

    private static ClauseValue whole(BigDecimal value) {
        if (Math.abs((long) value.precision() - value.scale()) > 40) {
            return undecided();
        }
        BigInteger whole = value.setScale(0, RoundingMode.DOWN).toBigInteger();
        if (whole.compareTo(LEAST) < 0 || whole.compareTo(MOST) > 0) {
            throw new Unevaluable();
        }
        return new Whole(whole.longValue());
    }

    private static ClauseValue floating(ClauseValue value) {
        if (value instanceof Whole whole) {
            return new Floating((double) whole.value());
        } else if (value instanceof Decimal decimal) {
            return new Floating(decimal.value().doubleValue());
        } else if (value instanceof Text text) {
            try {
                return new Floating(Double.parseDouble(text.value()));
            } catch (NumberFormatException notANumber) {
                throw new Unevaluable();
            }
        }
        return value instanceof Floating ? value : undecided();
    }

    private static ClauseValue textOf(ClauseValue value) {
        if (value instanceof Whole || value instanceof Bool) {
            return new Text(value.words());
        } else if (value instanceof Constant constant) {
            return new Text(constant.name());
        }
        return value instanceof Text ? value : undecided();
    }

    private static ClauseValue undecided() {
        throw new Undecided();
    }
}
