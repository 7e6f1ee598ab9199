package dev.precept.processor.clause;

import static dev.precept.processor.clause.ClauseFault.Kind.BAD_FACT;
import static dev.precept.processor.clause.ClauseFault.Kind.SYNTAX;
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
            row("result.ageDays > 3", UNKNOWN_NAME, "result", "no result", "ensure"),
            row("orderId.foo == 1", UNKNOWN_NAME, "foo", "orderId is text", "compare orderId"),
            row("x.y.z > 1", UNKNOWN_NAME, "x", "no name 'x'", "use one of"),
            row("order().ageDays > 1", BAD_FACT, "order()", "takes 1 value, not 0", "order(orderId)"),
            row("order(n).ageDays < 3", BAD_FACT, "n", "n is a whole number, but 'orderId'", "order(orderId)"),
            row("other > 3", BAD_FACT, "other", "needs a value for 'elsewhere'", "write other("));

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
            row("cabin == 'ECONOMY'", WRONG_TYPE, "'ECONOMY'", "enum Cabin", "write Cabin.ECONOMY"),
            row("orderId > 5", WRONG_TYPE, "orderId > 5", "orderId is text", "size(orderId)"),
            row("n == '5'", WRONG_TYPE, "'5'", "'5' is text", "write 5 without quotes"),
            row("!n", WRONG_TYPE, "n", "true or false is needed", "> 0"),
            row("size(n) > 1", WRONG_TYPE, "size(n)", "n is a whole number and has no size", "size of text"),
            row("n in [1, 'a']", WRONG_TYPE, "'a'", "elements of one type", "||"),
            row("orderId in 'abc'", WRONG_TYPE, "'abc'", "'in' needs a list", "contains"),
            row("orderId.matches('(')", WRONG_TYPE, "'('", "missing closing )", "RE2 syntax"),
            row("orderId.matches('^(?!X).*')", WRONG_TYPE, "(?!", "look-ahead", "second condition"),
            row("orderId.matches(r'[(?!]\\((?<=X).*')", WRONG_TYPE, "(?<=", "look-behind", "second condition"),
            row("orderId.matches(r'(a)\\1')", WRONG_TYPE, "\\1", "back-reference", "second condition"),
            row("orderId.matches('a++')", WRONG_TYPE, "++", "possessive", "second condition"),
            row("orderId.matches('(?>a)')", WRONG_TYPE, "(?>", "atomic group", "second condition"),
            row("(vip ? n : orderId) == 1", WRONG_TYPE, "vip ? n : orderId", "n is a whole number", "one type"));

    private static final List<Row> LIMITS = List.of(
            row("later == null", UNSUPPORTED, "later", "CompletionStage", "finished value"),
            row("tags == ['a']", UNSUPPORTED, "tags == ['a']", "as a whole", "its size"),
            row("{'a': 1}", UNSUPPORTED, "{'a': 1}", "no maps", "one by one"),
            row("5u > n", UNSUPPORTED, "5u", "unsigned", "write 5"),
            row("orderId == b'x'", UNSUPPORTED, "b'x'", "no bytes", "without b"),
            row("orderId.matches(orderId)", UNSUPPORTED, "orderId", "in the clause itself", "r'"),
            row("labels[0] == 'a'", UNSUPPORTED, "labels[0]", "without places", "List"));

    private static final List<Row> JAVA_HABITS = List.of(
            row("orderId.equals('x')", UNSUPPORTED, "equals", "no method 'equals'", "orderId =="),
            row("tags.isEmpty()", UNSUPPORTED, "isEmpty", "no method 'isEmpty'", "size(tags) == 0"),
            row("orderId.length() > 3", UNSUPPORTED, "length", "no method 'length'", "size(orderId)"),
            row("tags.contains('a')", UNSUPPORTED, "contains", "no contains", "in tags"),
            row("note.isPresent()", UNSUPPORTED, "isPresent", "no method", "note.hasValue()"),
            row("placed.ageDays() < 3", UNSUPPORTED, "ageDays", "without parentheses", "placed.ageDays"),
            row("vip and n > 0", SYNTAX, "and", "'and' is not an operator", "&&"),
            row("vip or n > 0", SYNTAX, "or", "'or' is not an operator", "||"),
            row("not vip", SYNTAX, "not", "'not' is not an operator", "!"),
            row("n = 3", SYNTAX, "=", "assigns", "<= for at most"),
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
