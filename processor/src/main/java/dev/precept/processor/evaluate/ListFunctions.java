package dev.precept.processor.evaluate;

import dev.precept.processor.evaluate.ClauseValue.Bool;
import dev.precept.processor.evaluate.ClauseValue.Decimal;
import dev.precept.processor.evaluate.ClauseValue.Entries;
import dev.precept.processor.evaluate.ClauseValue.Floating;
import dev.precept.processor.evaluate.ClauseValue.Items;
import dev.precept.processor.evaluate.ClauseValue.Perhaps;
import dev.precept.processor.evaluate.ClauseValue.Text;
import dev.precept.processor.evaluate.ClauseValue.Whole;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** CEL's extension libraries for lists, sets and optional values. */
final class ListFunctions {

    /** Guards look at no more elements than these. */
    private static final long MOST = 100_000;

    private ListFunctions() {}

    static ClauseValue value(String method, List<ClauseValue> arguments) {
        return switch (method) {
            case "none" -> new Perhaps(Optional.empty());
            case "of" -> new Perhaps(Optional.of(arguments.get(0)));
            case "unlessZero" -> new Perhaps(Optional.of(arguments.get(0)).filter(value -> !isZero(value)));
            case "range" -> range(Library.whole(arguments.get(0)));
            default -> ofList(method, Calculation.elements(arguments.get(0)), arguments);
        };
    }

    private static ClauseValue ofList(String method, List<ClauseValue> list, List<ClauseValue> arguments) {
        int size = list.size();
        return switch (method) {
            case "joined" -> joined(list, Calculation.elements(arguments.get(1)));
            case "distinct" -> new Items(distinct(list));
            case "slice" -> slice(list, Library.whole(arguments.get(1)), Library.whole(arguments.get(2)));
            case "reverse" -> reversed(list);
            case "flatten" ->
                new Items(list.stream()
                        .flatMap(inner -> Calculation.elements(inner).stream())
                        .toList());
            case "sort", "sortTexts" -> new Items(sorted(list));
            case "first" -> new Perhaps(list.stream().findFirst());
            case "last" -> new Perhaps(size == 0 ? Optional.empty() : Optional.of(list.get(size - 1)));
            case "greatest" -> extreme(sorted(list), size - 1);
            case "least" -> extreme(sorted(list), 0);
            case "unwrap" ->
                new Items(list.stream()
                        .flatMap(perhaps -> ((Perhaps) perhaps).value().stream())
                        .toList());
            case "contains" -> new Bool(hasAll(list, Calculation.elements(arguments.get(1))));
            case "equivalent" -> {
                List<ClauseValue> other = Calculation.elements(arguments.get(1));
                yield new Bool(hasAll(list, other) && hasAll(other, list));
            }
            case "intersects" -> intersects(list, Calculation.elements(arguments.get(1)));
            default -> throw new Undecided();
        };
    }

    private static ClauseValue joined(List<ClauseValue> list, List<ClauseValue> other) {
        List<ClauseValue> joined = new ArrayList<>(list);
        joined.addAll(other);
        return new Items(joined);
    }

    private static ClauseValue reversed(List<ClauseValue> list) {
        List<ClauseValue> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return new Items(reversed);
    }

    private static ClauseValue slice(List<ClauseValue> list, long start, long end) {
        if (start < 0 || end > list.size() || start > end) {
            throw new Unevaluable();
        }
        return new Items(list.subList((int) start, (int) end));
    }

    private static ClauseValue range(long end) {
        if (end > MOST) {
            throw new Unevaluable();
        }
        return new Items(
                LongStream.range(0, end).<ClauseValue>mapToObj(Whole::new).toList());
    }

    private static List<ClauseValue> sorted(List<ClauseValue> list) {
        list.forEach(ListFunctions::checkNumber);
        List<ClauseValue> sorted = new ArrayList<>(list);
        sorted.sort(Order::compare);
        return sorted;
    }

    private static ClauseValue extreme(List<ClauseValue> sorted, int place) {
        if (sorted.isEmpty()) {
            throw new Unevaluable();
        }
        return sorted.get(place);
    }

    /** Guards give each element a key, which a NaN has not; lists are compared one by one. */
    private static void checkNumber(ClauseValue element) {
        if (element instanceof Floating floating && Double.isNaN(floating.value())) {
            throw new Unevaluable();
        }
    }

    private static List<ClauseValue> distinct(List<ClauseValue> list) {
        List<ClauseValue> distinct = new ArrayList<>();
        for (ClauseValue element : list) {
            if (!has(distinct, element)) {
                distinct.add(element);
            }
        }
        return distinct;
    }

    private static boolean has(List<ClauseValue> list, ClauseValue value) {
        checkNumber(value);
        return list.stream().anyMatch(other -> Order.same(other, value));
    }

    private static boolean hasAll(List<ClauseValue> list, List<ClauseValue> values) {
        list.forEach(ListFunctions::checkNumber);
        return values.stream().allMatch(value -> has(list, value));
    }

    private static ClauseValue intersects(List<ClauseValue> list, List<ClauseValue> values) {
        list.forEach(ListFunctions::checkNumber);
        return new Bool(values.stream().anyMatch(value -> has(list, value)));
    }

    private static boolean isZero(ClauseValue value) {
        return (value instanceof Whole whole && whole.value() == 0)
                || (value instanceof Floating floating && floating.value() == 0)
                || (value instanceof Decimal decimal && decimal.value().signum() == 0)
                || (value instanceof Text text && text.value().isEmpty())
                || (value instanceof Bool truth && !truth.value())
                || (value instanceof Items list && list.elements().isEmpty())
                || (value instanceof Entries map && map.entries().isEmpty());
    }
}
