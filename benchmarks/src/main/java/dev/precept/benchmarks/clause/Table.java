package dev.precept.benchmarks.clause;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** A rule in each line, who judges it in each column; in a cell the time with its error, and what is allocated. */
final class Table {

    private static final List<Class<? extends Rules>> COLUMNS = List.of(
            ByHand.class, ClauseAlone.class, GuardedTool.class, InCel.class, InSpel.class, InHibernateValidator.class);

    private static final List<Line> LINES = List.of(
            new Line("intLimit", "`amount > 0 && amount <= 500`, int"),
            new Line("decimalLimit", "the same, `BigDecimal`"),
            new Line("prefixAndList", "`orderId.startsWith('A-') && region in ['DE', 'AT', 'CH']`"),
            new Line("cabin", "`cabin == Cabin.ECONOMY \\|\\| cabin == Cabin.PREMIUM`"),
            new Line("timeWindow", "`now - bookedAt <= duration('24h')`"),
            new Line("absorption", "`vip \\|\\| amount <= 500`, `Integer`"),
            new Line("fact", "`owner(orderId) == userId`, a fact"),
            new Line("hundredInts", "`prices.all(p, p > 0 && p <= 500)`, 100 of `List<Long>`"),
            new Line("regex", "`orderId.matches(r'^A-[0-9]{6}$')`"));

    private static final String HEAD = """
            | ns/op ± error of 99.9 % (B/op) | `if` | clause | whole call | cel-java | SpEL | Hibernate Validator |
            |---|---|---|---|---|---|---|
            """;

    private Table() {}

    static String of(Collection<RunResult> results) {
        Set<String> interpreted = InSpel.interpreted();
        StringBuilder table = new StringBuilder(HEAD);
        List<Line> measured = LINES.stream()
                .filter(line -> COLUMNS.stream()
                        .anyMatch(column -> !cell(results, column, line.rule()).isEmpty()))
                .toList();
        for (Line line : measured) {
            table.append("| ").append(line.text());
            for (Class<?> column : COLUMNS) {
                String cell = cell(results, column, line.rule());
                boolean starred = column == InSpel.class && !cell.isEmpty() && interpreted.contains(line.rule());
                table.append(" | ").append(cell).append(starred ? " *" : "");
            }
            table.append(" |\n");
        }
        return table.append("\n\\* SpEL could not compile it, and interprets it.\n")
                .toString();
    }

    private static String cell(Collection<RunResult> results, Class<?> column, String rule) {
        String name = column.getName() + '.' + rule;
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().equals(name))
                .map(Table::cell)
                .findFirst()
                .orElse("");
    }

    private static String cell(RunResult result) {
        Result<?> time = result.getPrimaryResult();
        Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
        return String.format(
                Locale.ROOT, "%.2f ± %.2f (%.0f)", time.getScore(), time.getScoreError(), bytes.getScore());
    }

    private record Line(String rule, String text) {}
}
