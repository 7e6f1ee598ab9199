package dev.precept.processor.clause;

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

/** Mistakes with times, and with what clauses know besides arguments. */
class TimeFaultTest {

    private record Row(String clause, Kind kind, String underlined, String message, String fix) {}

    private static Row row(String clause, Kind kind, String underlined, String message, String fix) {
        return new Row(clause, kind, underlined, message, fix);
    }

    private static Row wrong(String clause, String underlined, String message, String fix) {
        return row(clause, WRONG_TYPE, underlined, message, fix);
    }

    private static final List<Row> TIMES = List.of(
            wrong("placedAt > timestamp('2026-13-01T00:00:00Z')", "'2026-13-01T00:00:00Z'", "RFC 3339", "offset"),
            wrong("placedAt > timestamp('2026-01-01')", "'2026-01-01'", "RFC 3339", "2026-01-31T09:30:00Z"),
            wrong("placedAt > timestamp('2026-01-01T00:00Z')", "'2026-01-01T00:00Z'", "RFC 3339", "offset"),
            wrong("placedAt > timestamp('0000-12-31T23:59:59Z')", "'0000-12-31T23:59:59Z'", "RFC 3339", "offset"),
            wrong("window < duration('1d')", "'1d'", "not a duration", "a day is '24h'"),
            wrong("window < duration('PT1H')", "'PT1H'", "not a duration", "h, m, s"),
            wrong("window < duration('')", "''", "not a duration", "numbers with units"),
            wrong("window < duration('1h ')", "'1h '", "not a duration", "numbers with units"),
            wrong("window < duration('315576000001s')", "'315576000001s'", "not a duration", "numbers"),
            wrong("day < date('2026-02-30')", "'2026-02-30'", "not a date", "'2026-01-31'"),
            wrong("placedAt.getHours('Europe/Berln') < 18", "'Europe/Berln'", "no time zone", "IANA"),
            wrong(
                    "placedAt > '2026-01-01T00:00:00Z'",
                    "'2026-01-01T00:00:00Z'",
                    "a timestamp",
                    "write timestamp('2026"),
            wrong("day > '2026-01-01'", "'2026-01-01'", "a date", "write date('2026-01-01')"),
            wrong("window < 30", "window < 30", "a duration", "duration('30s')"),
            wrong("placedAt < day", "placedAt < day", "they cannot be compared", "placedAt.date('UTC')"),
            wrong("placedAt + paidAt > placedAt", "placedAt + paidAt", "takes no part", ""),
            wrong("placedAt - 5 > paidAt", "placedAt - 5", "a timestamp", "+ duration('24h')"),
            wrong("window * 2 > window", "window * 2", "a duration", ""),
            wrong("-window < window", "-window", "has no negative", ""),
            wrong("day.getHours() > 3", "day.getHours()", "day is a date", "a timestamp.getHours"),
            wrong("placedAt.date() == day", "placedAt.date()", "does not take", "a timestamp.date"),
            wrong("local < placedAt", "local < placedAt", "LocalDateTime", ""),
            wrong("placedAt", "placedAt", "must be true or false", ""),
            row("placedAt.isBefore(paidAt)", UNSUPPORTED, "isBefore", "no method", "placedAt < "),
            row("window.toDays() < 3", UNSUPPORTED, "toDays", "no method", "getHours() / 24"),
            row("placedAt.epochSecond > 3", UNKNOWN_NAME, "epochSecond", "a timestamp", "int(placedAt)"),
            row("day.year == 2026", UNKNOWN_NAME, "year", "a date", "day.getFullYear()"));

    private static final List<Row> SURROUNDINGS = List.of(
            row("now() > placedAt", UNKNOWN_NAME, "now", "no function", "without parentheses"),
            row("session.tier == 'a'", UNKNOWN_NAME, "tier", "no member", "calls, id"),
            row("caller.sub == 'a'", UNKNOWN_NAME, "sub", "no member", "write subject"),
            row("caller.tier == Authority.ELEVATD", UNKNOWN_NAME, "ELEVATD", "no constant", "ELEVATED"),
            row("session.calls() < 3", UNSUPPORTED, "calls", "without parentheses", "session.calls"),
            row("tool == 'refund'", UNKNOWN_NAME, "tool", "no name 'tool'", ""),
            wrong("caller.tier > 2", "caller.tier > 2", "Authority", ""),
            wrong("cabin < Cabin.BUSINESS", "cabin < Cabin.BUSINESS", "has no order", "=="),
            wrong("caller == null", "caller == null", "never null", "remove"),
            wrong("now == null", "now == null", "never null", "remove"),
            wrong("session == orderId", "session == orderId", "they cannot be compared", ""),
            wrong("caller.claims.age > 3", "caller.claims.age > 3", "text", ""));

    @TestFactory
    Stream<DynamicTest> times() {
        return tests(TIMES);
    }

    @TestFactory
    Stream<DynamicTest> surroundings() {
        return tests(SURROUNDINGS);
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
