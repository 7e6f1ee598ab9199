package dev.precept.processor.emit.clause;

import static dev.precept.processor.emit.clause.Row.fails;
import static dev.precept.processor.emit.clause.Row.holds;
import static dev.precept.processor.emit.clause.Row.unevaluable;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Functions of the author's own, and how much a judgement looks at before it ends. */
class CompiledBoundsTest {

    private static final List<Row> OWN = List.of(
            holds("isShort(orderId)", "orderId", "abc"),
            unevaluable("isShort(orderId)", "isShort(orderId)", "failed: IllegalArgumentException", "orderId", "boom"),
            unevaluable("isShort(orderId)", "isShort(orderId)", "orderId is null"),
            holds("vip || isShort(orderId)", "vip", true),
            holds("lookAlike(n) == -3", "n", 3),
            unevaluable("lookAlike(n) == -3", "lookAlike(n) == -3", "lookAlike(n) is null", "n", 0),
            holds("lookAlike(n) == null", "n", 0),
            unevaluable("lookAlike(big) == 1", "lookAlike(big) == 1", "integer overflow", "big", 1L << 40),
            holds("net(n, 0.5) == 1.5", "n", 3),
            holds(
                    "longest(tags) == 2 && longest(['abc']) == 3 && longest(labels) == 1",
                    "tags",
                    List.of("ab"),
                    "labels",
                    Set.of("a")),
            holds("order.items.all(i, isDear(i, Cabin.BUSINESS))", "orderId", "a"),
            holds(
                    "counted(counts, note) == 3 && counted(numbers, note) == 2",
                    "counts",
                    List.of(1, 2),
                    "note",
                    Optional.of("x"),
                    "numbers",
                    new int[] {7}));

    @TestFactory
    Stream<DynamicTest> functionsOfTheAuthorsOwn() {
        return Row.tests(OWN);
    }

    private static final List<Integer> MANY = IntStream.range(0, 400).boxed().toList();

    private static final String TOO_MANY = "the clause looked at more than 100000 elements";

    private static final List<Row> BUDGETS = List.of(
            fails("counts.exists(x, counts.exists(y, x + y < 0))", "counts", MANY.subList(0, 300)),
            unevaluable(
                    "counts.exists(x, counts.exists(y, x + y < 0))",
                    "counts.exists(x, counts.exists(y, x + y < 0))",
                    TOO_MANY,
                    "counts",
                    MANY),
            holds("vip || counts.exists(x, counts.exists(y, x + y < 0))", "counts", MANY, "vip", true),
            unevaluable("counts.all(x, sum(counts) > 0)", "counts.all(x, sum(counts) > 0)", TOO_MANY, "counts", MANY),
            unevaluable("counts.all(x, !(-1 in counts))", "counts.all(x, !(-1 in counts))", TOO_MANY, "counts", MANY),
            unevaluable(
                    "counts.all(x, counts == numbers)",
                    "counts.all(x, counts == numbers)",
                    TOO_MANY,
                    "counts",
                    MANY,
                    "numbers",
                    MANY.stream().mapToInt(i -> i).toArray()),
            unevaluable(
                    "counts.all(x, size(counts.distinct()) > 0)",
                    "counts.all(x, size(counts.distinct()) > 0)",
                    TOO_MANY,
                    "counts",
                    MANY));

    @TestFactory
    Stream<DynamicTest> budgets() {
        return Row.tests(BUDGETS);
    }
}
