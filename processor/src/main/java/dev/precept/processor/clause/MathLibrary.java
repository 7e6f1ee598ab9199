package dev.precept.processor.clause;

import static dev.precept.processor.clause.ClauseType.Basic.BOOL;
import static dev.precept.processor.clause.ClauseType.Basic.DECIMAL;
import static dev.precept.processor.clause.ClauseType.Basic.DOUBLE;
import static dev.precept.processor.clause.ClauseType.Basic.INT;

import dev.precept.processor.clause.ClauseType.ListOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** CEL's extension library for mathematics, and the same over exact decimals. */
final class MathLibrary {

    private static final Map<ClauseType, String> OWNERS =
            Map.of(INT, "WholeMath", DOUBLE, "DoubleMath", DECIMAL, "DecimalMath");

    static final List<Overload> ALL = Stream.of(
                    overAll("abs", 1),
                    overAll("sign", 1),
                    overAll("greatest", 2),
                    overAll("least", 2),
                    overFractions("ceil"),
                    overFractions("floor"),
                    overFractions("round"),
                    overFractions("trunc"),
                    onDouble("isNaN", BOOL),
                    onDouble("isInf", BOOL),
                    onDouble("isFinite", BOOL),
                    onDouble("sqrt", DOUBLE),
                    onBits("bitAnd", "bitAnd", 2),
                    onBits("bitOr", "bitOr", 2),
                    onBits("bitXor", "bitXor", 2),
                    onBits("bitNot", "bitNot", 1),
                    onBits("bitShiftLeft", "shiftLeft", 2),
                    onBits("bitShiftRight", "shiftRight", 2))
            .flatMap(List::stream)
            .toList();

    private MathLibrary() {}

    /** The greatest and the least take any number of values, or one list of them. */
    static Optional<ClauseExpr> extreme(Span span, String name, List<ClauseExpr> values) {
        boolean isOne = name.equals("math.greatest") || name.equals("math.least");
        if (!isOne || values.isEmpty()) {
            return Optional.empty();
        }
        String method = name.substring("math.".length());
        ClauseExpr first = values.get(0);
        if (values.size() == 1) {
            if (first.type() instanceof ListOf list && list.element().type().isNumber()) {
                return Optional.of(new ClauseExpr.Applied(
                        span,
                        Overload.function(
                                name, List.of(Shapes.of(list)), list.element().type(), "Lists", method),
                        values));
            }
            return first.type().isNumber() ? Optional.of(first) : Optional.empty();
        }
        ClauseExpr widest = first;
        for (ClauseExpr value : values) {
            Optional<ClauseType> meeting = value.type().isNumber() ? Literals.meet(widest, value) : Optional.empty();
            if (meeting.isEmpty()) {
                return Optional.empty();
            }
            widest = value.type().equals(meeting.get()) ? value : widest;
        }
        ClauseType type = widest.type();
        if (values.stream().anyMatch(value -> !Literals.fits(value, type))) {
            return Optional.empty();
        }
        Overload two = Overload.function(name, List.of(type, type), type, owner(type), method)
                .answersAll();
        return values.stream()
                .map(value -> Literals.as(value, type))
                .reduce((a, b) -> new ClauseExpr.Applied(span, two, List.of(a, b)));
    }

    private static String owner(ClauseType type) {
        return OWNERS.getOrDefault(type, "WholeMath");
    }

    private static List<Overload> overAll(String name, int values) {
        List<Overload> overloads = new ArrayList<>();
        for (ClauseType type : List.of(INT, DOUBLE, DECIMAL)) {
            Overload overload = Overload.function(
                    "math." + name, java.util.Collections.nCopies(values, type), type, owner(type), name);
            overloads.add(type == INT && name.equals("abs") ? overload : overload.answersAll());
        }
        return overloads;
    }

    private static List<Overload> overFractions(String name) {
        return Stream.of(DOUBLE, DECIMAL)
                .map(type -> Overload.function("math." + name, List.of(type), type, owner(type), name)
                        .answersAll())
                .toList();
    }

    private static List<Overload> onDouble(String name, ClauseType gives) {
        return List.of(Overload.function("math." + name, List.of(DOUBLE), gives, "DoubleMath", name)
                .answersAll());
    }

    private static List<Overload> onBits(String name, String method, int values) {
        return List.of(Overload.function(
                "math." + name, java.util.Collections.nCopies(values, INT), INT, "WholeMath", method));
    }
}
