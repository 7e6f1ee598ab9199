package dev.precept.processor.witness;

import dev.precept.processor.clause.Held;
import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.evaluate.ClauseValue.Day;
import dev.precept.processor.evaluate.ClauseValue.Decimal;
import dev.precept.processor.evaluate.ClauseValue.Floating;
import dev.precept.processor.evaluate.ClauseValue.Moment;
import dev.precept.processor.evaluate.ClauseValue.Span;
import dev.precept.processor.evaluate.ClauseValue.Text;
import dev.precept.processor.evaluate.ClauseValue.Whole;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The smallest steps from a value to the next, and the step from one value to another. */
final class Steps {

    private static final long[] SECONDS = {1, 60, 3600, 86_400};
    private static final long FAR = 1_000_000_000_000L;

    private Steps() {}

    /** The values right below and right above. */
    static List<ClauseValue> beside(ClauseValue value) {
        if (value instanceof Whole whole && Math.abs(whole.value()) < Long.MAX_VALUE) {
            return List.of(new Whole(whole.value() - 1), new Whole(whole.value() + 1));
        } else if (value instanceof Decimal decimal) {
            BigDecimal step = unit(plain(decimal.value()));
            return List.of(
                    new Decimal(plain(decimal.value().subtract(step))),
                    new Decimal(plain(decimal.value().add(step))));
        } else if (value instanceof Floating floating) {
            return List.of(new Floating(Math.nextDown(floating.value())), new Floating(Math.nextUp(floating.value())));
        } else if (value instanceof Moment moment) {
            return List.of(
                    new Moment(moment.value().minusNanos(1)),
                    new Moment(moment.value().plusNanos(1)));
        } else if (value instanceof Span span) {
            return List.of(
                    new Span(span.value().minusNanos(1)), new Span(span.value().plusNanos(1)));
        } else if (value instanceof Day day) {
            return List.of(
                    new Day(day.value().minusDays(1)), new Day(day.value().plusDays(1)));
        }
        return value instanceof Text text ? beside(text.value()) : List.of();
    }

    private static List<ClauseValue> beside(String text) {
        List<ClauseValue> values = new ArrayList<>(List.of(new Text(text + "a")));
        if (!text.isEmpty()) {
            values.add(new Text(text.substring(0, text.offsetByCodePoints(text.length(), -1))));
        }
        return values;
    }

    /** A cent, or the last digit that is written. */
    static BigDecimal unit(BigDecimal value) {
        return BigDecimal.ONE.movePointLeft(Math.max(2, Math.min(value.scale(), 1000)));
    }

    /** Without digits that say nothing: 500.0000 would have a neighbour at 500.0001. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() < 0 && plain.scale() > -100 ? plain.setScale(0) : plain;
    }

    /** The value moved by the difference of the sides of a comparison, as far as it counts in them once, or so many times. */
    static List<ClauseValue> moved(
            ClauseValue now, ClauseValue left, ClauseValue right, Collection<BigDecimal> factors) {
        List<ClauseValue> moved = new ArrayList<>();
        if (left instanceof Span a && right instanceof Span b) {
            both(now, a.value().minus(b.value()), moved);
        } else if (left instanceof Moment a && right instanceof Moment b) {
            both(now, Duration.between(b.value(), a.value()), moved);
        } else if (left instanceof Day a && right instanceof Day b) {
            both(now, BigDecimal.valueOf(a.value().toEpochDay() - b.value().toEpochDay()), moved);
        } else if (left instanceof Floating a && right instanceof Floating b && now instanceof Floating x) {
            moved.add(new Floating(x.value() + a.value() - b.value()));
            moved.add(new Floating(x.value() - a.value() + b.value()));
        } else {
            BigDecimal difference = number(left).subtract(number(right));
            if (difference.precision() < 30 && Math.abs(difference.scale()) < 30) {
                both(now, difference, moved);
                factors.stream()
                        .filter(factor -> factor.compareTo(BigDecimal.ONE) > 0)
                        .limit(4)
                        .forEach(factor -> both(now, difference.divide(factor, 4, RoundingMode.DOWN), moved));
            }
        }
        return moved;
    }

    private static BigDecimal number(ClauseValue value) {
        if (value instanceof Whole whole) {
            return BigDecimal.valueOf(whole.value());
        }
        return value instanceof Decimal decimal ? decimal.value() : BigDecimal.ZERO;
    }

    private static void both(ClauseValue now, Duration by, List<ClauseValue> moved) {
        for (Duration step : List.of(by, by.negated())) {
            try {
                if (now instanceof Moment moment) {
                    moved.add(new Moment(moment.value().plus(step)));
                } else if (now instanceof Span span) {
                    moved.add(new Span(span.value().plus(step)));
                }
            } catch (DateTimeException | ArithmeticException beyond) {
                return;
            }
        }
    }

    private static void both(ClauseValue now, BigDecimal by, List<ClauseValue> moved) {
        if (by.abs().compareTo(BigDecimal.valueOf(FAR)) > 0) {
            return;
        }
        for (BigDecimal step : List.of(by, by.negate())) {
            if (now instanceof Whole whole && Math.abs(whole.value()) < FAR) {
                moved.add(new Whole(whole.value() + step.longValue()));
            } else if (now instanceof Decimal decimal) {
                moved.add(new Decimal(plain(decimal.value().add(step))));
            } else if (now instanceof Day day && step.abs().longValue() < 4_000_000) {
                moved.add(new Day(day.value().plusDays(step.longValue())));
            } else if (now instanceof Moment || now instanceof Span) {
                for (long unit : SECONDS) {
                    if (step.abs().longValue() < 1_000_000) {
                        both(now, Duration.ofSeconds(step.longValue() * unit), moved);
                    }
                }
            }
        }
    }

    /** Whether Java's form of a place can hold the value. */
    static boolean fits(ClauseValue value, Held held) {
        if (value instanceof Whole whole) {
            long most = switch (held.javaType()) {
                case "byte", "java.lang.Byte" -> Byte.MAX_VALUE;
                case "short", "java.lang.Short" -> Short.MAX_VALUE;
                case "int", "java.lang.Integer" -> Integer.MAX_VALUE;
                default -> Long.MAX_VALUE;
            };
            return whole.value() <= most && whole.value() >= -most - 1;
        } else if (value instanceof Decimal decimal) {
            return held.form() != Held.Form.BIG_INTEGER
                    || decimal.value().stripTrailingZeros().scale() <= 0;
        } else if (value instanceof Floating floating) {
            return !held.javaType().endsWith("loat") || floating.value() == (float) floating.value();
        }
        boolean single = held.javaType().equals("char") || held.javaType().equals("java.lang.Character");
        return !single || (value instanceof Text text && text.value().length() == 1);
    }
}
