package dev.precept.processor.clause;

import static dev.precept.processor.clause.ClauseFault.Kind.BAD_FACT;
import static dev.precept.processor.clause.ClauseFault.Kind.BAD_FUNCTION;
import static dev.precept.processor.clause.ClauseFault.Kind.SYNTAX;
import static dev.precept.processor.clause.ClauseFault.Kind.TOO_COSTLY;
import static dev.precept.processor.clause.ClauseFault.Kind.UNKNOWN_NAME;
import static dev.precept.processor.clause.ClauseFault.Kind.UNSUPPORTED;
import static dev.precept.processor.clause.ClauseFault.Kind.WRONG_TYPE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.processor.clause.ClauseFault.Kind;
import dev.precept.processor.clause.ClauseRig.Use;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One mistake, one fault: its kind, the words that are underlined, what is said, and what to write instead. */
class ClauseFaultTest {

    private record Row(String clause, Kind kind, String underlined, String message, String fix) {}

    private static Row row(String clause, Kind kind, String underlined, String message, String fix) {
        return new Row(clause, kind, underlined, message, fix);
    }

    private static final List<Row> NAMES = List.of(
            row("amont <= 500", UNKNOWN_NAME, "amont", "no name 'amont'", "write amount"),
            row("order.agedays < 3", UNKNOWN_NAME, "agedays", "no member 'agedays'", "write ageDays"),
            row("ordr(orderId) == null", UNKNOWN_NAME, "ordr", "no function 'ordr'", "write order"),
            row("cabin == Cabin.ECONOMI", UNKNOWN_NAME, "ECONOMI", "no constant 'ECONOMI'", "write ECONOMY"),
            row("Cabine.ECONOMY == cabin", UNKNOWN_NAME, "Cabine", "no enum 'Cabine'", "write Cabin"),
            row("user(order.userId).secret == 'x'", UNKNOWN_NAME, "secret", "no member 'secret'", "name, verified"),
            row("orderId.subString(1) == 'a'", UNKNOWN_NAME, "subString", "no method 'subString'", "write substring"),
            row("math.maximum(n, 1) > 1", UNKNOWN_NAME, "maximum", "no function 'math.maximum'", "use one of"),
            row("math.greates(n, 1) > 1", UNKNOWN_NAME, "greates", "no function 'math.greates'", "write math.greatest"),
            row("placed.?agedays.orValue(1) > 1", UNKNOWN_NAME, "agedays", "no member 'agedays'", "write ageDays"),
            row("perhaps.total > 1", UNKNOWN_NAME, "total", "an Optional", ".?total"),
            row("result.ageDays > 3", UNKNOWN_NAME, "result", "no result", "ensure"),
            row("orderId.foo == 1", UNKNOWN_NAME, "foo", "orderId is text", "compare orderId"),
            row("x.y.z > 1", UNKNOWN_NAME, "x", "no name 'x'", "use one of"),
            row("order().ageDays > 1", BAD_FACT, "order()", "takes 1 value, not 0", "order(orderId)"),
            row("order(n).ageDays < 3", BAD_FACT, "n", "n is a whole number, but orderId", "order(orderId)"),
            row("isShort(orderId, 1)", BAD_FUNCTION, "isShort(orderId, 1)", "takes 1 value, not 2", "isShort(text)"),
            row(
                    "isShort(n)",
                    BAD_FUNCTION,
                    "n",
                    "n is a whole number, but the value 1 of isShort is text",
                    "isShort(text)"),
            row("longest(counts) > 1", BAD_FUNCTION, "counts", "java.util.List<java.lang.String>", "longest(texts)"),
            row("isshort(orderId)", UNKNOWN_NAME, "isshort", "no function 'isshort'", "write isShort"),
            row("other > 3", BAD_FACT, "other", "needs elsewhere", "other(elsewhere)"));

    private static final List<Row> TYPES = List.of(
            row(
                    "amount == orderId",
                    WRONG_TYPE,
                    "amount == orderId",
                    "amount is a decimal number, orderId is text",
                    "one type"),
            row("n == rate", WRONG_TYPE, "n == rate", "n is a whole number, rate is a floating-point", "double(n)"),
            row("n < 0.5", WRONG_TYPE, "n < 0.5", "n is a whole number", "double(n)"),
            row("amount <= rate", WRONG_TYPE, "amount <= rate", "amount is a decimal", "make rate a BigDecimal"),
            row("vip && amount", WRONG_TYPE, "amount", "true or false is needed", "compare it"),
            row("n", WRONG_TYPE, "n", "must be true or false", "compare it"),
            row("n == null", WRONG_TYPE, "n == null", "n is never null", "remove"),
            row("amount < null", WRONG_TYPE, "amount < null", "null has no order", "== null"),
            row("id < otherId", WRONG_TYPE, "id < otherId", "UUID and has no order", "=="),
            row("id == orderId", WRONG_TYPE, "id == orderId", "id is of the type UUID, orderId is text", "one type"),
            row("cabin == 'ECONOMY'", WRONG_TYPE, "cabin == 'ECONOMY'", "enum Cabin", "write Cabin.ECONOMY"),
            row("orderId > 5", WRONG_TYPE, "orderId > 5", "orderId is text", "size(orderId)"),
            row("n == '5'", WRONG_TYPE, "n == '5'", "'5' is text", "write 5 without quotes"),
            row("!n", WRONG_TYPE, "n", "true or false is needed", "> 0"),
            row("size(n) > 1", WRONG_TYPE, "size(n)", "n is a whole number and has no size", "size of text"),
            row("n in [1, 'a']", WRONG_TYPE, "'a'", "elements of one type", "||"),
            row("orderId in 'abc'", WRONG_TYPE, "'abc'", "'in' needs a list", "contains"),
            row("orderId.matches('(')", WRONG_TYPE, "'('", "not RE2", "RE2 syntax"),
            row("tags == counts", WRONG_TYPE, "tags == counts", "tags is a list", "size(tags)"),
            row("scores == {'a': 'b'}", WRONG_TYPE, "scores == {'a': 'b'}", "a map", "one type"),
            row("scores == {'a': 1, 'a': 2}", WRONG_TYPE, "'a'", "twice", "delete one"),
            row("{1.5: 'a'} == byNumber", WRONG_TYPE, "1.5", "no key of a map", "whole numbers"),
            row("byNumber['a'] == 'x'", WRONG_TYPE, "'a'", "keys are a whole number", "own type"),
            row("tags.sort() == counts", WRONG_TYPE, "tags.sort() == counts", "a list", "ask its elements"),
            row("grid.sort() == grid", WRONG_TYPE, "grid.sort()", "sort does not take", "a list.sort()"),
            row("tags.flatten() == tags", WRONG_TYPE, "tags.flatten()", "flatten does not take", "a list.flatten()"),
            row(
                    "math.abs(orderId) > 1",
                    WRONG_TYPE,
                    "math.abs(orderId)",
                    "orderId is text",
                    "math.abs(a whole number)"),
            row(
                    "math.greatest(n, rate) > 1",
                    WRONG_TYPE,
                    "math.greatest(n, rate)",
                    "math.greatest does not",
                    "called as"),
            row("sets.contains(tags, counts)", WRONG_TYPE, "sets.contains(tags, counts)", "does not take", "a list"),
            row("note.or('x') == note", WRONG_TYPE, "'x'", "or takes an Optional", "orValue"),
            row("note.orValue(1) == 'x'", WRONG_TYPE, "1", "the value is text", "its type"),
            row("note.optFlatMap(x, x) == note", WRONG_TYPE, "x", "needs an Optional", "optMap"),
            row("optional.none().value() == 1", WRONG_TYPE, "optional.none()", "never has a value", "optional.of"),
            row("cel.bind(n + 1, 2, n > 1)", WRONG_TYPE, "cel.bind(n + 1, 2, n > 1)", "takes a name", "cel.bind(x"),
            row("tags.all(x, x, x == 'a')", WRONG_TYPE, "x", "both names are x", "another name"),
            row(
                    "tags.transformList(x, x + 'a') == tags",
                    WRONG_TYPE,
                    "tags.transformList(x, x + 'a')",
                    "two names",
                    "k, v"),
            row("tags.map(x, size(x), x) == tags", WRONG_TYPE, "size(x)", "map asks a condition", "compare"),
            row(
                    "orderId.substring('a') == 'b'",
                    WRONG_TYPE,
                    "orderId.substring('a')",
                    "substring does not",
                    "text.substring(a whole"),
            row("(vip ? n : orderId) == 1", WRONG_TYPE, "vip ? n : orderId", "n is a whole number", "one type"));

    private static final List<Row> LIMITS = List.of(
            row("later == null", UNSUPPORTED, "later", "CompletionStage", "finished value"),
            row("labels == ['a']", UNSUPPORTED, "labels", "without places", "sets.equivalent(labels, ['a'])"),
            row("labels.all(i, x, x == 'a')", UNSUPPORTED, "labels", "without places", "one name"),
            row("shop.Money{amount: 1} == id", UNSUPPORTED, "{amount: 1}", "no objects", "one by one"),
            row("tags == [?note]", UNSUPPORTED, "[?note]", "optional elements", "orValue"),
            row("scores == {?'a': note}", UNSUPPORTED, "{?'a': note}", "optional entries", "?:"),
            row(
                    "size(scores.transformMapEntry(k, v, {v: k})) > 0",
                    UNSUPPORTED,
                    "scores.transformMapEntry(k, v, {v: k})",
                    "no keys of maps",
                    "transformMap"),
            row("5u > n", UNSUPPORTED, "5u", "unsigned", "write 5"),
            row("orderId == b'x'", UNSUPPORTED, "b'x'", "no bytes", "without b"),
            row("orderId.matches(orderId)", UNSUPPORTED, "orderId", "in the clause itself", "r'"),
            row("labels[0] == 'a'", UNSUPPORTED, "labels[0]", "without places", "List"));

    private static final String FOUR = "counts.all(a, counts.all(b, counts.all(c, counts.exists(d, a + b + c == d))))";

    private static final List<Row> COSTS = List.of(
            row("vip || " + FOUR, TOO_COSTLY, FOUR, "100000000 steps", "@Fact"),
            row(doubled("n", 20) + " > 0", TOO_COSTLY, "x10", "cel.bind", "@Fact"));

    /** A sum of a sum of a sum: the names stand for a clause of a million parts. */
    private static String doubled(String of, int times) {
        StringBuilder clause = new StringBuilder();
        for (int i = 0; i < times; i++) {
            String before = i == 0 ? of : "x" + (i - 1);
            clause.append("cel.bind(x" + i + ", " + before + " + " + before + ", ");
        }
        return clause + "x" + (times - 1) + ")".repeat(times);
    }

    private static final List<Row> JAVA_HABITS = List.of(
            row("orderId.equals('x')", UNSUPPORTED, "equals", "no method 'equals'", "orderId =="),
            row("orderId.isBlank()", UNSUPPORTED, "isBlank", "no method 'isBlank'", "size(orderId.trim()) == 0"),
            row(
                    "orderId.equalsIgnoreCase('a')",
                    UNSUPPORTED,
                    "equalsIgnoreCase",
                    "no method",
                    "orderId.lowerAscii() =="),
            row("orderId.toLowerCase() == 'a'", UNSUPPORTED, "toLowerCase", "no method", "orderId.lowerAscii()"),
            row("tags.stream() == tags", UNSUPPORTED, "stream", "no method 'stream'", "tags.all(x"),
            row("'%d'.format([n]) == 'a'", UNSUPPORTED, "format", "no method 'format'", "string(x)"),
            row("orderId.replaceAll('a', 'b') == 'c'", UNSUPPORTED, "replaceAll", "no method", "replace('…', '…')"),
            row("tags.subList(0, 1) == tags", UNSUPPORTED, "subList", "no method", "tags.slice(start, end)"),
            row("scores.keySet() == tags", UNSUPPORTED, "keySet", "no method", "scores.all(key"),
            row("note.get() == 'a'", UNSUPPORTED, "get", "no method", "note.value()"),
            row("tags.get(0) == 'a'", UNSUPPORTED, "get", "no method", "tags[…]"),
            row("tags.isEmpty()", UNSUPPORTED, "isEmpty", "no method 'isEmpty'", "size(tags) == 0"),
            row("orderId.length() > 3", UNSUPPORTED, "length", "no method 'length'", "size(orderId)"),
            row("tags.contains('a')", UNSUPPORTED, "contains", "no contains", "in tags"),
            row("note.isPresent()", UNSUPPORTED, "isPresent", "no method", "note.hasValue()"),
            row("placed.ageDays() < 3", UNSUPPORTED, "ageDays", "without parentheses", "placed.ageDays"),
            row("vip and n > 0", SYNTAX, "and", "'and' is not a word", "&&"),
            row("vip or n > 0", SYNTAX, "or", "'or' is not a word", "||"),
            row("not vip", SYNTAX, "not", "'not' is not a word", "!"),
            row("n = 3", SYNTAX, "=", "assigns", "=="),
            row("n > 0 & vip", SYNTAX, "&", "not an operator", "&&"),
            row("n < 10L", SYNTAX, "10L", "suffix L", "write 10"),
            row("rate < 1.5f", SYNTAX, "1.5f", "suffix f", "write 1.5"),
            row("orderId.matches('\\d+')", SYNTAX, "\\d", "not an escape", "r'\\d'"));

    private static final List<Row> SYNTAX_ERRORS = List.of(
            row("", SYNTAX, "", "empty", "write a condition"),
            row("amount + ", SYNTAX, "+", "ends too early", "complete"),
            row("(n > 3", SYNTAX, "(", "never closed", "close"),
            row("n > 3)", SYNTAX, ")", "closes nothing", "remove"),
            row("n > 3 extra", SYNTAX, "extra", "does not belong here", "one expression"),
            row("orderId == 'abc", SYNTAX, "'abc", "no end", "close the quote"),
            row("n > 99999999999999999999", SYNTAX, "99999999999999999999", "64 bits", "decimal point"),
            row("as > 3", SYNTAX, "as", "reserves", "as_"),
            row("vip &&\n n >> 3", SYNTAX, ">", "does not belong", "one expression"),
            row("orderId == '\uD83D\uDE00' && amont > 1", UNKNOWN_NAME, "amont", "no name", "amount"));

    @TestFactory
    Stream<DynamicTest> unknownNames() {
        return tests(NAMES);
    }

    @TestFactory
    Stream<DynamicTest> wrongTypes() {
        return tests(TYPES);
    }

    @TestFactory
    Stream<DynamicTest> whatClausesDoNotTake() {
        return tests(LIMITS);
    }

    @TestFactory
    Stream<DynamicTest> tooMuchWork() {
        return tests(COSTS);
    }

    @Test
    void threeMacrosWithinEachOtherPass() {
        assertThat(ClauseRig.type(
                        Use.CONDITION,
                        List.of(
                                "counts.all(a, counts.all(b, counts.exists(c, a + b == c)))",
                                "counts.all(a, counts.all(b, counts.all(c, [1, 2].exists(d, a + b + c == d))))")))
                .allMatch(TypedClause.class::isInstance);
    }

    @TestFactory
    Stream<DynamicTest> javaHabits() {
        return tests(JAVA_HABITS);
    }

    @TestFactory
    Stream<DynamicTest> syntaxErrors() {
        return tests(SYNTAX_ERRORS);
    }

    private static Stream<DynamicTest> tests(List<Row> rows) {
        List<ClauseResult> results =
                ClauseRig.type(Use.CONDITION, rows.stream().map(Row::clause).toList());
        return IntStream.range(0, rows.size())
                .mapToObj(i -> DynamicTest.dynamicTest("\"" + rows.get(i).clause() + "\"", () -> {
                    Row row = rows.get(i);
                    assertThat(results.get(i)).isInstanceOf(ClauseFault.class);
                    ClauseFault fault = (ClauseFault) results.get(i);
                    assertThat(fault.message()).contains(row.message());
                    assertThat(fault.kind()).isEqualTo(row.kind());
                    assertThat(row.clause().substring(fault.offset(), fault.offset() + fault.length()))
                            .isEqualTo(row.underlined());
                    assertThat(fault.fix()).contains(row.fix());
                }));
    }
}
