package dev.precept.testkit.coverage;

import java.util.ArrayList;
import java.util.List;

/** Coverage as a text for people. */
public final class CoverageTable {

    private CoverageTable() {}

    /** In one sentence. */
    public static String summary(Coverage coverage) {
        return coverage.complete() + " of " + coverage.rules().size() + " rules exercised on both sides";
    }

    /** A line for each rule, then what is to be known about it. */
    public static String text(Coverage coverage) {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"tool", "rule", "allowed", "refused", "text"});
        coverage.rules()
                .forEach(rule -> rows.add(new String[] {
                    rule.owner().name(),
                    rule.rule().id(),
                    rule.rule().refusesOnly() ? "-" : tests(rule.allowed()),
                    tests(rule.refused()),
                    rule.rule().text()
                }));
        int[] widths = new int[4];
        for (String[] row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        StringBuilder text = new StringBuilder(summary(coverage)).append("\n\n");
        for (String[] row : rows) {
            for (int i = 0; i < widths.length; i++) {
                text.append(row[i]).append(" ".repeat(widths[i] - row[i].length() + 2));
            }
            text.append(row[4]).append('\n');
        }
        section(text, "What could not be read", coverage.problems());
        section(text, "Not counted", coverage.notes());
        return text.toString();
    }

    private static void section(StringBuilder text, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append('\n').append(title).append(":\n");
            lines.forEach(line -> text.append("  ").append(line).append('\n'));
        }
    }

    private static String tests(List<String> titles) {
        return titles.isEmpty() ? "MISSING" : titles.size() == 1 ? "1 test" : titles.size() + " tests";
    }
}
