package dev.precept.processor.witness;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseType;
import dev.precept.processor.clause.ClauseType.Basic;
import dev.precept.processor.clause.Held;
import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.evaluate.ClauseValue.Bool;
import dev.precept.processor.evaluate.ClauseValue.Constant;
import dev.precept.processor.evaluate.ClauseValue.Decimal;
import dev.precept.processor.evaluate.ClauseValue.Floating;
import dev.precept.processor.evaluate.ClauseValue.Nothing;
import dev.precept.processor.evaluate.ClauseValue.Structure;
import dev.precept.processor.evaluate.ClauseValue.Whole;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The values worth trying in a place: on, just below and just above each constant, and the special ones. */
final class Candidates {

    private final Constants constants;
    private final TextCandidates texts;
    private final ListCandidates lists;

    Candidates(Collection<ClauseExpr> clauses) {
        this.constants = Constants.in(clauses);
        this.texts = new TextCandidates(constants);
        this.lists = new ListCandidates(clauses, constants, this);
    }

    /** For a place; null comes last. */
    List<ClauseValue> of(Slot slot) {
        List<ClauseValue> values = new ArrayList<>();
        if (!slot.members().isEmpty()) {
            values.add(new Structure(slot.stored().held().javaType(), Map.of()));
        } else if (slot.stored().type() instanceof ClauseType.ListOf list) {
            values.addAll(lists.lists(slot.stored(), list));
        } else if (slot.stored().type() instanceof ClauseType.MapOf map) {
            values.addAll(lists.maps(map));
        } else {
            values.addAll(of(slot.stored().held()));
        }
        if (slot.stored().held().mayBeNull()) {
            values.add(new Nothing());
        }
        return values;
    }

    /** For a value of a type, without null. */
    List<ClauseValue> of(Held held) {
        ClauseType type = held.type();
        if (type == Basic.BOOL) {
            return List.of(new Bool(true), new Bool(false));
        } else if (type == Basic.INT) {
            return whole(held.javaType());
        } else if (type == Basic.DECIMAL) {
            return decimals(held.form() == Held.Form.BIG_INTEGER);
        } else if (type == Basic.DOUBLE) {
            return floating(held.javaType().endsWith("loat"));
        } else if (type == Basic.TEXT) {
            return held.javaType().startsWith("char") || held.javaType().endsWith("Character")
                    ? texts.single()
                    : texts.all();
        } else if (type instanceof ClauseType.EnumOf of) {
            return of.constants().stream()
                    .<ClauseValue>map(name -> new Constant(of.javaName(), name))
                    .toList();
        } else if (type instanceof ClauseType.OptionalOf optional) {
            List<ClauseValue> all = new ArrayList<>();
            of(optional.value()).forEach(value -> all.add(new ClauseValue.Perhaps(Optional.of(value))));
            all.add(new ClauseValue.Perhaps(Optional.empty()));
            return all;
        }
        return List.of();
    }

    private List<ClauseValue> whole(String javaType) {
        Set<Long> numbers = new LinkedHashSet<>(List.of(1L, 0L, -1L));
        for (BigDecimal constant : constants.numbers()) {
            BigDecimal floor = constant.setScale(0, RoundingMode.FLOOR);
            if (floor.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE - 2)) < 0) {
                long number = floor.longValueExact();
                numbers.addAll(List.of(number, number + 1, number - 1));
            }
        }
        long most = switch (javaType) {
            case "byte", "java.lang.Byte" -> Byte.MAX_VALUE;
            case "short", "java.lang.Short" -> Short.MAX_VALUE;
            case "int", "java.lang.Integer" -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
        return numbers.stream()
                .filter(number -> number <= most && number >= -most - 1)
                .<ClauseValue>map(Whole::new)
                .toList();
    }

    private List<ClauseValue> decimals(boolean whole) {
        Set<BigDecimal> numbers =
                new LinkedHashSet<>(List.of(BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ONE.negate()));
        for (BigDecimal constant : constants.numbers()) {
            BigDecimal step = BigDecimal.ONE.movePointLeft(whole ? 0 : Math.max(2, constant.scale()));
            numbers.addAll(List.of(constant, constant.add(step), constant.subtract(step)));
        }
        return numbers.stream()
                .filter(number -> !whole || number.remainder(BigDecimal.ONE).signum() == 0)
                .<ClauseValue>map(Decimal::new)
                .toList();
    }

    /** The neighbours of a {@code float} are further apart. */
    private List<ClauseValue> floating(boolean single) {
        Set<Double> numbers = new LinkedHashSet<>(List.of(1.0, 0.0, -1.0));
        for (BigDecimal constant : constants.numbers()) {
            double number = single ? constant.floatValue() : constant.doubleValue();
            numbers.add(number);
            numbers.add(single ? Math.nextUp((float) number) : Math.nextUp(number));
            numbers.add(single ? Math.nextDown((float) number) : Math.nextDown(number));
        }
        return numbers.stream().<ClauseValue>map(Floating::new).toList();
    }
}
