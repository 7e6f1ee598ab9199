package dev.precept.processor.witness;

import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.evaluate.ClauseValue.Decimal;
import dev.precept.processor.evaluate.ClauseValue.Floating;
import dev.precept.processor.evaluate.ClauseValue.Whole;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Numbers worth trying: one, zero, minus one; each constant, just below and just above it. */
final class NumberCandidates {

    private final Constants constants;

    NumberCandidates(Constants constants) {
        this.constants = constants;
    }

    List<ClauseValue> whole(String javaType) {
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

    List<ClauseValue> decimals(boolean whole) {
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
    List<ClauseValue> floating(boolean single) {
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
