package dev.precept.processor.clause;

import static dev.precept.processor.clause.ClauseType.Basic.DATE;
import static dev.precept.processor.clause.ClauseType.Basic.DURATION;
import static dev.precept.processor.clause.ClauseType.Basic.INT;
import static dev.precept.processor.clause.ClauseType.Basic.TEXT;
import static dev.precept.processor.clause.ClauseType.Basic.TIMESTAMP;

import dev.precept.processor.clause.ClauseExpr.Applied;
import dev.precept.processor.clause.ClauseExpr.Operator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calculating with times, and turning them into numbers and text. */
final class TimeOperators {

    private static final Map<Operator, List<Overload>> ARITHMETIC = Map.of(
            Operator.ADD,
            List.of(
                    Overload.function("+", List.of(TIMESTAMP, DURATION), TIMESTAMP, "Timestamps", "add"),
                    Overload.function("+", List.of(DURATION, TIMESTAMP), TIMESTAMP, "Timestamps", "add"),
                    Overload.function("+", List.of(DURATION, DURATION), DURATION, "Durations", "add"),
                    Overload.function("+", List.of(DATE, INT), DATE, "Dates", "add"),
                    Overload.function("+", List.of(INT, DATE), DATE, "Dates", "add")),
            Operator.SUBTRACT,
            List.of(
                    Overload.function("-", List.of(TIMESTAMP, TIMESTAMP), DURATION, "Timestamps", "subtract"),
                    Overload.function("-", List.of(TIMESTAMP, DURATION), TIMESTAMP, "Timestamps", "subtract"),
                    Overload.function("-", List.of(DURATION, DURATION), DURATION, "Durations", "subtract"),
                    Overload.function("-", List.of(DATE, DATE), INT, "Dates", "subtract"),
                    Overload.function("-", List.of(DATE, INT), DATE, "Dates", "subtract")));

    private static final List<Overload> CONVERSIONS = List.of(
            Overload.function("string", List.of(TIMESTAMP), TEXT, "Timestamps", "toText"),
            Overload.function("int", List.of(TIMESTAMP), INT, "Timestamps", "toSeconds"),
            Overload.function("string", List.of(DURATION), TEXT, "Durations", "toText"),
            Overload.function("string", List.of(DATE), TEXT, "Dates", "toText"));

    private TimeOperators() {}

    static boolean isTime(ClauseType type) {
        return type == TIMESTAMP || type == DURATION || type == DATE;
    }

    /** A sum or difference of times. */
    static Optional<ClauseExpr> of(Span span, Operator operator, ClauseExpr left, ClauseExpr right) {
        return applied(span, ARITHMETIC.getOrDefault(operator, List.of()), List.of(left, right));
    }

    /** {@code string(x)} and {@code int(x)} of a time. */
    static Optional<ClauseExpr> conversion(Span span, String name, ClauseExpr value) {
        List<Overload> named = CONVERSIONS.stream()
                .filter(overload -> overload.name().equals(name))
                .toList();
        return applied(span, named, List.of(value));
    }

    private static Optional<ClauseExpr> applied(Span span, List<Overload> overloads, List<ClauseExpr> values) {
        List<ClauseType> types = values.stream().map(ClauseExpr::type).toList();
        return overloads.stream()
                .filter(overload -> overload.takes().equals(types))
                .findFirst()
                .map(overload -> new Applied(span, overload, values));
    }

    /** How a time and something else can meet. */
    static String fix(Typer typer, ClauseExpr left, ClauseExpr right) {
        boolean leftIsTime = isTime(left.type());
        ClauseExpr time = leftIsTime ? left : right;
        ClauseExpr other = leftIsTime ? right : left;
        if (other.type() == TEXT) {
            String maker = time.type() == TIMESTAMP ? "timestamp" : time.type() == DURATION ? "duration" : "date";
            return "write " + maker + "(" + typer.words(other) + ")";
        }
        if (time.type() == DURATION && other.type().isNumber()) {
            return "write a duration such as duration('30s'), or compare " + typer.words(time) + ".getSeconds()";
        }
        if (time.type() == TIMESTAMP && other.type() == DATE) {
            return zoned(typer, time);
        }
        if (time.type() == DATE && other.type() == TIMESTAMP) {
            return zoned(typer, other);
        }
        return time.type() == DATE
                ? "compare dates; add and subtract whole days, as in " + typer.words(time) + " + 30"
                : "compare times of one kind; add and subtract a duration, as in " + typer.words(time)
                        + " + duration('24h')";
    }

    private static String zoned(Typer typer, ClauseExpr timestamp) {
        return "say where the day begins: " + typer.words(timestamp) + ".date('UTC')";
    }
}
