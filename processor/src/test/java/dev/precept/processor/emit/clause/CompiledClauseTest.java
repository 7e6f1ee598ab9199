package dev.precept.processor.emit.clause;

import static dev.precept.processor.emit.clause.Row.fails;
import static dev.precept.processor.emit.clause.Row.holds;
import static dev.precept.processor.emit.clause.Row.unevaluable;

import dev.precept.processor.clause.ClauseRig.Use;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What compiled clauses come to: one row, one clause with its arguments and its truth. */
class CompiledClauseTest {

    private static BigDecimal dec(String digits) {
        return new BigDecimal(digits);
    }

    private static final List<Row> NUMBERS = List.of(
            holds("n <= 500", "n", 500),
            fails("n <= 500", "n", 501),
            holds("boxed == 3", "boxed", 3),
            unevaluable("boxed == 3", "boxed == 3", "boxed is null"),
            holds("amount <= 500", "amount", dec("500.00")),
            fails("amount <= 500", "amount", dec("500.01")),
            unevaluable("amount <= 500", "amount <= 500", "amount is null"),
            holds("amount <= 0.1", "amount", dec("0.1")),
            fails("amount <= 0.1", "amount", dec("0.10000000000000000000001")),
            holds("amount == 1.0", "amount", dec("1.00")),
            holds("amount != n", "amount", dec("1.5"), "n", 1),
            holds("amount > -5", "amount", dec("-4.99")),
            holds("amount <= n", "amount", dec("7"), "n", 7),
            holds("amount < 1e999999999", "amount", dec("1")),
            fails("amount < 500", "amount", dec("1e999999999")),
            holds("amount + ceiling > 0", "amount", dec("1.5"), "ceiling", dec("2")),
            unevaluable(
                    "amount + ceiling > 0",
                    "amount + ceiling > 0",
                    "a decimal number has too many digits",
                    "amount",
                    dec("1e999999999"),
                    "ceiling",
                    dec("1")),
            holds("amount / 3 < 3.34", "amount", dec("10")),
            unevaluable("amount / n > 1", "amount / n > 1", "division by zero", "amount", dec("1"), "n", 0),
            holds("amount % 5 == 0", "amount", dec("15.0")),
            holds("-amount < 0", "amount", dec("1")),
            holds("huge == 12345678901234567890.0", "huge", new BigInteger("12345678901234567890")),
            holds("rate <= 0.5", "rate", 0.5),
            holds("rate <= 1", "rate", 0.5),
            unevaluable("rate <= 1", "rate <= 1", "a number is NaN", "rate", Double.NaN),
            unevaluable("rate == 1", "rate == 1", "a number is NaN", "rate", Double.NaN),
            unevaluable("rate != 0.0", "rate != 0.0", "a number is NaN", "rate", Double.NaN),
            holds("ratio < 1", "ratio", 0.25f),
            holds("rate < double(n)", "rate", 0.5, "n", 1),
            holds("rate < double(amount)", "rate", 0.5, "amount", dec("0.6")),
            unevaluable("boxedRate > 1.0", "boxedRate > 1.0", "boxedRate is null"),
            holds("big + 1 > 0", "big", 5L),
            unevaluable("big + 1 > 0", "big + 1 > 0", "integer overflow", "big", Long.MAX_VALUE),
            unevaluable("10 / n > 1", "10 / n > 1", "division by zero", "n", 0),
            unevaluable("big * 2 > 0", "big * 2 > 0", "integer overflow", "big", Long.MAX_VALUE),
            unevaluable("-big > 0", "-big > 0", "integer overflow", "big", Long.MIN_VALUE),
            holds("n * 1000000000 * 4 > 0", "n", Integer.MAX_VALUE),
            holds("7 % n == 1", "n", -3),
            holds("int(rate) == 2", "rate", 2.9),
            holds("int(orderId) == 42", "orderId", "42"),
            holds("as_ == 1", "as", 1),
            holds("(vip ? 1 : 2) == n", "vip", false, "n", 2),
            holds("amount <= (vip ? 0.5 : 100)", "vip", true, "amount", dec("0.5")),
            holds("(vip ? n / 0 : n) == 1", "vip", false, "n", 1));

    private static final List<Row> LOGIC = List.of(
            holds("vip || amount <= 500", "vip", true),
            unevaluable("vip || amount <= 500", "amount <= 500", "amount is null"),
            holds("amount <= 500 || vip", "vip", true),
            unevaluable("amount <= 500 || vip", "amount <= 500", "amount is null"),
            fails("amount <= 500 && vip"),
            unevaluable("amount <= 500 && vip", "amount <= 500", "amount is null", "vip", true),
            unevaluable("amount > 0 && ceiling > 0", "ceiling > 0", "ceiling is null", "amount", dec("1")),
            fails("amount > 0 && ceiling > 0", "ceiling", dec("0")),
            holds("!(amount > 0 && ceiling > 0)", "ceiling", dec("0")),
            unevaluable("!(amount > 0)", "amount > 0", "amount is null"),
            holds("vip && n > 0 || n < -5", "n", -6),
            fails("!vip", "vip", true),
            holds("vip", "vip", true),
            unevaluable("flag", "flag", "flag is null"),
            holds("flag", "flag", true),
            holds("flag == vip", "flag", false),
            holds("vip ? n > 0 : amount > 0", "vip", true, "n", 1),
            unevaluable("vip ? n > 0 : amount > 0", "amount > 0", "amount is null"),
            unevaluable("flag ? n > 0 : n < 0", "flag", "flag is null"),
            fails("flag ? n > 0 : n < 0", "flag", true),
            holds("(amount > 0 || vip) == flag", "vip", true, "flag", true),
            unevaluable("(amount > 0 || vip) == flag", "amount > 0", "amount is null", "flag", true),
            holds("amount == null"),
            fails("amount != null"),
            holds("amount == null || amount <= 500"),
            fails("amount != null && amount <= 500"),
            holds("null == orderId"),
            holds("true"),
            fails("n > 0 && false", "n", 1));

    private static final List<Row> TEXTS = List.of(
            holds("orderId == 'A-1'", "orderId", "A-1"),
            unevaluable("orderId != 'A-1'", "orderId != 'A-1'", "orderId is null"),
            holds("size(orderId) == 1", "orderId", "\uD83D\uDE00"),
            holds("orderId.size() < 3", "orderId", "ab"),
            holds("orderId.startsWith('A') && orderId.endsWith('1') && orderId.contains('-')", "orderId", "A-1"),
            holds("orderId.matches(r'^[A-Z]-\\d+$')", "orderId", "A-12"),
            fails("orderId.matches('^[A-Z]-\\\\d+$')", "orderId", "A-x"),
            holds("orderId in ['a', 'b', 'a']", "orderId", "b"),
            unevaluable("orderId in ['a']", "orderId in ['a']", "orderId is null"),
            holds("orderId + 'x' == 'ax'", "orderId", "a"),
            holds("orderId > '\uFFFD'", "orderId", "\uD83D\uDE00"),
            holds("letter == 'x'", "letter", 'x'),
            holds("orderId in tags", "orderId", "b", "tags", List.of("a", "b")),
            holds("'b' in tags", "tags", Arrays.asList(null, "b")),
            unevaluable("'b' in tags", "'b' in tags", "element is null", "tags", Arrays.asList(null, "c")),
            fails("'b' in labels", "labels", java.util.Set.of("a")),
            holds("tags[1] == 'b'", "tags", List.of("a", "b")),
            unevaluable("tags[2] == 'b'", "tags[2] == 'b'", "the index is out of bounds", "tags", List.of("a", "b")),
            holds("numbers[0] == 4 && size(numbers) == 2", "numbers", new int[] {4, 5}),
            holds("5 in numbers", "numbers", new int[] {4, 5}),
            holds("n in [1, 2, 3]", "n", 2),
            holds("n in counts", "n", 2, "counts", List.of(1, 2)),
            holds("sum(counts) == 3", "counts", List.of(1, 2)),
            holds("sum(numbers) == 9", "numbers", new int[] {4, 5}),
            holds("tags.all(t, size(t) < 3)", "tags", List.of("a", "bb")),
            fails("tags.all(t, size(t) < 3)", "tags", Arrays.asList(null, "bbb")),
            unevaluable("tags.all(t, size(t) < 3)", "size(t) < 3", "t is null", "tags", Arrays.asList(null, "b")),
            holds("tags.exists(t, t == 'b')", "tags", Arrays.asList(null, "b")),
            holds("numbers.exists_one(x, x > 4)", "numbers", new int[] {4, 5}),
            holds("size(numbers.filter(x, x > 4)) == 1", "numbers", new int[] {4, 5}),
            holds("sum(numbers.map(x, x * 2)) == 18", "numbers", new int[] {4, 5}),
            holds("numbers.all(x, numbers.exists(y, y >= x))", "numbers", new int[] {4, 5}),
            holds("[1, 2].all(x, x < 3)"),
            holds("scores['a'] == 1 && scores.a == 1 && 'a' in scores", "scores", Map.of("a", 1)),
            unevaluable("scores['b'] == 1", "scores['b'] == 1", "scores['b'] is missing", "scores", Map.of("a", 1)),
            fails("has(scores.b)", "scores", Map.of("a", 1)),
            holds("note.hasValue() && note.value() == 'x'", "note", Optional.of("x")),
            holds("note.orValue('none') == 'none'", "note", Optional.empty()),
            unevaluable("note.value() == 'x'", "note.value() == 'x'", "note has no value", "note", Optional.empty()),
            holds("id == otherId", "id", new UUID(1, 2), "otherId", new UUID(1, 2)),
            fails("id != null"));

    private static final List<Row> FACTS = List.of(
            holds("order(orderId).ageDays < 30", "orderId", "abc"),
            holds("order.ageDays < 30", "orderId", "abc"),
            unevaluable("order.ageDays < 30", "order.ageDays < 30", "order is null", "orderId", "none"),
            unevaluable("order.ageDays < 30", "order.ageDays < 30", "orderId is null"),
            unevaluable(
                    "order.ageDays < 30",
                    "order.ageDays < 30",
                    "fact failed: IllegalStateException",
                    "orderId",
                    "boom"),
            unevaluable(
                    "order.ageDays < 30",
                    "order.ageDays < 30",
                    "fact failed: NoClassDefFoundError",
                    "orderId",
                    "linkage"),
            holds("vip || order.ageDays < 30", "orderId", "boom", "vip", true),
            holds("user(order(orderId).userId).name == 'abc'", "orderId", "abc"),
            holds("user(order.userId).verified", "orderId", "abc"),
            unevaluable(
                    "user(order.userId).name == 'x'",
                    "user(order.userId).name == 'x'",
                    "fact failed: IllegalArgumentException",
                    "orderId",
                    "throws"),
            holds("stock(n) == 3 && stock(1) == 1", "n", 3),
            unevaluable("stock(big) == 3", "stock(big) == 3", "integer overflow", "big", 1L << 40),
            holds("limit() > n", "n", 99),
            holds("order == null", "orderId", "none"),
            holds("order.cabin == Cabin.BUSINESS", "orderId", "a"),
            holds("string(order.cabin) == 'BUSINESS'", "orderId", "a"),
            holds("order.cabin in [Cabin.ECONOMY, Cabin.BUSINESS]", "orderId", "a"),
            unevaluable("cabin == Cabin.ECONOMY", "cabin == Cabin.ECONOMY", "cabin is null"),
            holds("sum(order.items.map(i, i.price)) == 12.5", "orderId", "a"),
            holds("size(order.items.filter(i, i.count > 1)) == 1", "orderId", "a"),
            holds("order.items.all(i, i.price <= order.total)", "orderId", "a"),
            unevaluable("order.items.all(i, i.rating > 1)", "i.rating > 1", "i.rating is null", "orderId", "a"),
            holds("order.items[0].sku == 'a' && has(order.items[0].rating)", "orderId", "a"),
            fails("has(order.items[1].rating)", "orderId", "a"),
            holds("order.total == 12.5 ? order.ageDays == 1 : false", "orderId", "a"),
            unevaluable("placed.total > 0", "placed.total > 0", "placed is null"));

    @TestFactory
    Stream<DynamicTest> numbers() {
        return Row.tests(NUMBERS);
    }

    @TestFactory
    Stream<DynamicTest> logic() {
        return Row.tests(LOGIC);
    }

    @TestFactory
    Stream<DynamicTest> textsAndLists() {
        return Row.tests(TEXTS);
    }

    @TestFactory
    Stream<DynamicTest> facts() {
        return Row.tests(FACTS);
    }

    @TestFactory
    Stream<DynamicTest> results() {
        return Row.tests(
                Use.ENSURE,
                List.of(
                        unevaluable("result.ageDays < 30", "result.ageDays < 30", "result is null"),
                        fails("result != null && result.total > 0")));
    }
}
