package dev.precept.processor.emit.clause;

import static dev.precept.processor.emit.clause.Row.fails;
import static dev.precept.processor.emit.clause.Row.holds;
import static dev.precept.processor.emit.clause.Row.unevaluable;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The functions of the libraries, one row a clause with its arguments and its truth. */
class CompiledLibraryTest {

    private static final String SMILE = "\uD83D\uDE00b";

    private static final List<Row> TEXTS = List.of(
            holds("orderId.charAt(1) == 'b'", "orderId", SMILE),
            holds("orderId.charAt(2) == ''", "orderId", SMILE),
            unevaluable(
                    "orderId.charAt(3) == ''",
                    "orderId.charAt(3) == ''",
                    "the index is out of bounds",
                    "orderId",
                    SMILE),
            holds("orderId.indexOf('b') == 1", "orderId", SMILE),
            holds("orderId.indexOf('') == 0", "orderId", ""),
            holds("orderId.indexOf('x') == -1", "orderId", ""),
            holds("orderId.indexOf('a', 1) == 2", "orderId", "aba"),
            holds("orderId.indexOf('a', 3) == -1", "orderId", "aba"),
            unevaluable(
                    "orderId.indexOf('', n) == 4",
                    "orderId.indexOf('', n) == 4",
                    "the index is out of bounds",
                    "orderId",
                    "aba",
                    "n",
                    4),
            holds("orderId.lastIndexOf('a') == 2", "orderId", "aba"),
            holds("orderId.lastIndexOf('a', 1) == 0", "orderId", "aba"),
            holds("orderId.substring(1) == 'b'", "orderId", SMILE),
            holds("orderId.substring(0, 1) == '\uD83D\uDE00'", "orderId", SMILE),
            holds("orderId.substring(2, 2) == ''", "orderId", SMILE),
            unevaluable(
                    "orderId.substring(2, 1) == ''",
                    "orderId.substring(2, 1) == ''",
                    "the index is out of bounds",
                    "orderId",
                    SMILE),
            holds("orderId.replace('b', 'c') == 'acac'", "orderId", "abab"),
            holds("orderId.replace('b', 'c', 1) == 'acab'", "orderId", "abab"),
            holds("orderId.replace('', '-') == '-\uD83D\uDE00-b-'", "orderId", SMILE),
            unevaluable(
                    "size(orderId.replace('a', orderId).replace('a', orderId)) > 0",
                    "size(orderId.replace('a', orderId).replace('a', orderId)) > 0",
                    "a text would be longer than 1000000 characters",
                    "orderId",
                    "a".repeat(200)),
            holds("orderId.split(',') == ['a', '', 'b']", "orderId", "a,,b"),
            holds("orderId.split(',') == [''] && orderId.split('') == []", "orderId", ""),
            holds("orderId.split('', 2) == ['\uD83D\uDE00', 'b']", "orderId", SMILE),
            holds("orderId.split(',', 0) == []", "orderId", "a,b"),
            holds("orderId.split(',').all(part, size(part) == 1)", "orderId", "a,b"),
            unevaluable(
                    "size(orderId.split('')) > 0",
                    "size(orderId.split('')) > 0",
                    "the clause looked at more than 100000 elements",
                    "orderId",
                    "a".repeat(100_001)),
            holds("tags.join('-') == 'a-b'", "tags", List.of("a", "b")),
            holds("labels.join() == 'a'", "labels", Set.of("a")),
            unevaluable(
                    "tags.join() == ''", "tags.join() == ''", "an element is null", "tags", Arrays.asList("a", null)),
            holds("orderId.reverse() == 'b\uD83D\uDE00'", "orderId", SMILE),
            holds("strings.quote(orderId) == '\"a\\\\n\\\\\"\"'", "orderId", "a\n\""),
            holds("orderId.trim().lowerAscii() == '\u00c4a'", "orderId", "\u2003\u00c4A\u0085"),
            unevaluable(
                    "tags.map(t, t + t).map(t, t + t).exists(t, size(t) < 0)",
                    "tags.map(t, t + t).map(t, t + t).exists(t, size(t) < 0)",
                    "a text would be longer than 1000000 characters",
                    "tags",
                    List.of("a".repeat(400_000))));

    private static final List<Row> NUMBERS = List.of(
            holds("math.abs(n) == 3", "n", -3),
            unevaluable("math.abs(big) > 0", "math.abs(big) > 0", "integer overflow", "big", Long.MIN_VALUE),
            holds("math.abs(amount) == 1.5", "amount", new BigDecimal("-1.50")),
            holds("math.sign(rate) == -1", "rate", -0.5),
            holds("math.greatest(n, 2, big) == 7", "n", 7, "big", 3L),
            holds("math.least(amount, n, 2.5) == 2", "amount", new BigDecimal("3"), "n", 2),
            holds("math.greatest(numbers) == 5", "numbers", new int[] {4, 5}),
            unevaluable(
                    "math.greatest(numbers) == 5",
                    "math.greatest(numbers) == 5",
                    "the list is empty",
                    "numbers",
                    new int[0]),
            holds("math.least(amounts) == 1", "amounts", List.of(new BigDecimal("2"), new BigDecimal("1.0"))),
            holds("math.round(rate) == 3.0 && math.round(-rate) == -3.0", "rate", 2.5),
            holds("math.round(amount) == 3", "amount", new BigDecimal("2.5")),
            holds("math.ceil(amount) == 1", "amount", new BigDecimal("1e-999999999")),
            holds("math.floor(amount) == 0", "amount", new BigDecimal("1e-999999999")),
            holds("math.trunc(rate) == -1.0", "rate", -1.9),
            holds("math.isNaN(rate) && !math.isFinite(rate)", "rate", Double.NaN),
            holds("math.bitAnd(n, 3) == 1 && math.bitOr(n, 2) == 7 && math.bitNot(n) == -6", "n", 5),
            holds("math.bitShiftRight(n, 1) == 9223372036854775804", "n", -8),
            holds("math.bitShiftLeft(n, 64) == 0", "n", 1),
            unevaluable(
                    "math.bitShiftLeft(1, n) == 0",
                    "math.bitShiftLeft(1, n) == 0",
                    "the number of places is negative",
                    "n",
                    -1),
            holds("math.sqrt(rate) == 2.0", "rate", 4.0));

    private static final List<Row> LISTS = List.of(
            holds("counts == [1, 2]", "counts", List.of(1, 2)),
            holds("(counts + counts).filter(c, c > 1) == [2, 2]", "counts", List.of(1, 2)),
            holds("(vip ? counts : counts).map(c, c > 1, c) == [2]", "counts", List.of(1, 2)),
            fails("counts == [1, 2]", "counts", List.of(2, 1)),
            holds("counts != numbers", "counts", List.of(1), "numbers", new int[] {2}),
            holds("numbers == counts", "counts", List.of(1, 2), "numbers", new int[] {1, 2}),
            holds("amounts == [1, 2.5]", "amounts", List.of(new BigDecimal("1.0"), new BigDecimal("2.50"))),
            fails("tags == ['a', 'b']", "tags", Arrays.asList(null, "c")),
            unevaluable("tags == ['a']", "tags == ['a']", "an element is null", "tags", Arrays.asList((Object) null)),
            unevaluable("tags == words", "tags == words", "tags is null"),
            holds("tags == []", "tags", List.of()),
            holds("grid == [[1, 2], []]", "grid", List.of(List.of(1, 2), List.of())),
            holds("counts in grid && [3] in grid", "counts", List.of(1), "grid", List.of(List.of(3), List.of(1))),
            holds("grid[0][1] == 2", "grid", List.of(List.of(1, 2))),
            holds("grid.flatten() == [1, 2, 3]", "grid", List.of(List.of(1, 2), List.of(3))),
            holds("tags + words == ['a', 'b']", "tags", List.of("a"), "words", List.of("b")),
            holds("(counts + [3])[1] == 3", "counts", List.of(1)),
            holds("tags.distinct() == ['b', 'a']", "tags", List.of("b", "a", "b")),
            holds("size(amounts.distinct()) == 1", "amounts", List.of(new BigDecimal("1.0"), new BigDecimal("1.00"))),
            holds("grid.distinct() == [[1]]", "grid", List.of(List.of(1), List.of(1))),
            holds("counts.sort() == [1, 2, 3]", "counts", List.of(3, 1, 2)),
            holds("tags.sort() == ['\uFFFD', '\uD83D\uDE00']", "tags", List.of("\uD83D\uDE00", "\uFFFD")),
            holds("counts.reverse().slice(0, 2) == [3, 2]", "counts", List.of(1, 2, 3)),
            unevaluable(
                    "counts.slice(0, 2) == []",
                    "counts.slice(0, 2) == []",
                    "the index is out of bounds",
                    "counts",
                    List.of(1)),
            holds("lists.range(n) == [0, 1, 2]", "n", 3),
            unevaluable(
                    "size(lists.range(n)) > 0",
                    "size(lists.range(n)) > 0",
                    "the clause looked at more than 100000 elements",
                    "n",
                    Integer.MAX_VALUE),
            holds("sets.contains(tags, ['a'])", "tags", List.of("a", "b")),
            holds("sets.equivalent(labels, ['a', 'a', 'b'])", "labels", Set.of("a", "b")),
            fails("sets.intersects(counts, numbers)", "counts", List.of(1), "numbers", new int[] {2}),
            holds("counts.first().value() == 1 && counts.last() == optional.of(2)", "counts", List.of(1, 2)),
            holds("(vip ? tags : ['x']) == ['x']", "tags", List.of("a")),
            holds("tags.map(t, [t, t]) == [['a', 'a']]", "tags", List.of("a")),
            holds("tags.map(t, size(t) > 1, t + '!') == ['bb!']", "tags", List.of("a", "bb")),
            holds("tags.all(i, t, size(t) == i)", "tags", List.of("", "a", "bb")),
            holds("tags.existsOne(i, t, t == 'a' && i == 1)", "tags", List.of("a", "a")),
            holds("scores.all(k, v, size(k) == v)", "scores", Map.of("a", 1, "bb", 2)),
            unevaluable("tags.all(i, t, size(t) == i)", "size(t) == i", "t is null", "tags", Arrays.asList("", null)),
            holds("tags.transformList(i, t, i > 0, t + string(i)) == ['b1']", "tags", List.of("a", "b")),
            holds("scores.transformMap(k, v, v + 1) == {'a': 2}", "scores", Map.of("a", 1)),
            holds("numbers.transformMap(i, v, v * 2)[1] == 10", "numbers", new int[] {4, 5}),
            holds(
                    "tags.all(x, cel.bind(y, x, words.exists(x, x == y)))",
                    "tags",
                    List.of("a"),
                    "words",
                    List.of("b", "a")));

    private static final List<Row> MAPS = List.of(
            holds("scores == {'a': 1}", "scores", Map.of("a", 1)),
            fails("scores == {'a': 2}", "scores", Map.of("a", 1)),
            fails("scores == {'b': 1}", "scores", Map.of("a", 1)),
            holds(
                    "byNumber[n] == 'x' && n in byNumber && !(big in byNumber)",
                    "byNumber",
                    Map.of(1, "x"),
                    "n",
                    1,
                    "big",
                    1L << 40),
            holds("byNumber == {1: 'x'}", "byNumber", Map.of(1, "x")),
            holds("byTruth[vip] == 3", "byTruth", Map.of(false, 3)),
            holds("{'ECONOMY': 1, 'BUSINESS': 2}[orderId] == 2", "orderId", "BUSINESS"),
            unevaluable(
                    "{'a': 1}[orderId] == 2", "{'a': 1}[orderId] == 2", "{'a': 1}[orderId] is missing", "orderId", "b"),
            unevaluable(
                    "{orderId: 1, 'a': 2} == {}",
                    "{orderId: 1, 'a': 2} == {}",
                    "a key stands twice in the map",
                    "orderId",
                    "a"),
            holds("orderId in {'a': 1}", "orderId", "a"),
            holds("'a' in groups['x']", "groups", Map.of("x", List.of("a"))));

    private static final List<Row> OPTIONALS = List.of(
            holds("scores[?'b'].orValue(7) == 7", "scores", Map.of("a", 1)),
            holds("scores.?a.value() == 1", "scores", Map.of("a", 1)),
            unevaluable(
                    "scores.?b.value() == 1", "scores.?b.value() == 1", "scores.?b has no value", "scores", Map.of()),
            holds("tags[?5] == optional.none()", "tags", List.of("a")),
            holds("numbers[?1].orValue(0) == 5", "numbers", new int[] {4, 5}),
            holds("!order.items[1].?rating.hasValue() && order.items[0].?rating.orValue(0) == 5", "orderId", "a"),
            holds("perhaps.?total.orValue(0) == 0", "perhaps", Optional.empty()),
            holds("note.optMap(x, size(x)).orValue(0) == 3", "note", Optional.of("abc")),
            holds("note.optFlatMap(x, scores[?x]).orValue(9) == 1", "note", Optional.of("a"), "scores", Map.of("a", 1)),
            holds("note.or(optional.of('y')).value() == 'y'", "note", Optional.empty()),
            holds("note.or(optional.none()).hasValue()", "note", Optional.of("x")),
            holds("note == optional.of('x')", "note", Optional.of("x")),
            fails("optional.ofNonZeroValue(n).hasValue()", "n", 0),
            holds("optional.unwrap(notes) == ['a']", "notes", List.of(Optional.of("a"), Optional.empty())),
            holds("groups[?'x'].orValue([]) == []", "groups", Map.of()),
            holds("cel.bind(x, n + 1, x * x == 9)", "n", 2),
            holds("cel.bind(x, 1 / n, vip || x > 0)", "n", 0, "vip", true),
            unevaluable("cel.bind(x, 1 / n, vip || x > 0)", "x > 0", "division by zero", "n", 0));

    @TestFactory
    Stream<DynamicTest> texts() {
        return Row.tests(TEXTS);
    }

    @TestFactory
    Stream<DynamicTest> numbers() {
        return Row.tests(NUMBERS);
    }

    @TestFactory
    Stream<DynamicTest> lists() {
        return Row.tests(LISTS);
    }

    @TestFactory
    Stream<DynamicTest> maps() {
        return Row.tests(MAPS);
    }

    @TestFactory
    Stream<DynamicTest> optionals() {
        return Row.tests(OPTIONALS);
    }
}
