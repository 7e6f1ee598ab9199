package dev.precept.sample.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Remembers every call and what became of it. */
final class Scoreboard {

    private static final int CALL = 31;
    private static final int VERDICT = 9;
    private static final int RULE = Screen.WIDTH - CALL - VERDICT - 8;

    private final List<Row> rows = new ArrayList<>();
    private final List<String> tools = new ArrayList<>();

    void proposed(int conversation, String tool, String call) {
        rows.add(new Row(conversation, call, "", ""));
        tools.add(tool);
    }

    /** Decides the newest call of a tool that this fits. */
    boolean decided(String tool, Predicate<Row> fits, String verdict, String rule) {
        for (int at = rows.size() - 1; at >= 0; at--) {
            if (tools.get(at).equals(tool) && fits.test(rows.get(at))) {
                rows.set(at, rows.get(at).decided(verdict, rule));
                return true;
            }
        }
        return false;
    }

    /** Whether the newest call of a tool is like this. */
    boolean last(String tool, Predicate<Row> like) {
        int at = tools.lastIndexOf(tool);
        return at >= 0 && like.test(rows.get(at));
    }

    /** Decides everything that nobody decided. */
    void undecided(String verdict, String rule) {
        rows.replaceAll(row -> row.isOpen() ? row.decided(verdict, rule) : row);
    }

    long calls() {
        return tools.stream().filter(tool -> !tool.isEmpty()).count();
    }

    void show(Screen screen) {
        screen.line("  " + screen.ink(Ink.STRONG, row(screen, "#", "call", "verdict", Ink.STRONG, "rule")));
        int before = 0;
        for (Row row : rows) {
            String number = row.conversation() == before ? "" : Integer.toString(row.conversation());
            screen.line("  " + row(screen, number, row.call(), row.verdict(), Ink.of(row.verdict()), row.rule()));
            before = row.conversation();
        }
    }

    private static String row(Screen screen, String number, String call, String verdict, Ink ink, String rule) {
        String mark = screen.glyphs().more();
        return Lines.cell(number, 2, mark) + Lines.cell(call, CALL, mark) + "  "
                + screen.ink(ink, Lines.cell(verdict, VERDICT, mark)) + "  "
                + Lines.cell(rule, RULE, mark).stripTrailing();
    }
}
