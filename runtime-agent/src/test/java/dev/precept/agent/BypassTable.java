package dev.precept.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page that says what became of every attempt; what runs say has to be what stands there. */
final class BypassTable {

    static final Path DOCS = Path.of(System.getProperty("precept.module"), "..", "docs");
    static final Path PAGE = DOCS.resolve("bypass.md");
    private static final String FIRST = "\n## ";

    private final Map<String, Map<String, Row>> groups = new LinkedHashMap<>();

    /**
     * An attempt.
     *
     * @param id names it
     * @param what it does
     * @param outcomes by column
     */
    record Row(String id, String what, List<String> outcomes) {}

    /** Adds what a run said, as lines of group, id, words and outcome. */
    void column(List<String> lines) {
        for (String line : lines) {
            String[] parts = line.split("\t", -1);
            groups.computeIfAbsent(parts[0], group -> new LinkedHashMap<>())
                    .computeIfAbsent(parts[1], id -> new Row(id, parts[2], new ArrayList<>()))
                    .outcomes()
                    .add(parts[3]);
        }
    }

    List<Row> rows() {
        return groups.values().stream()
                .flatMap(group -> group.values().stream())
                .toList();
    }

    /** The page with its words and these outcomes. */
    String page(List<String> columns) throws IOException {
        String page = Files.readString(PAGE);
        StringBuilder text = new StringBuilder(page.substring(0, page.indexOf(FIRST) + 1));
        groups.forEach((group, rows) -> {
            text.append("## ").append(group).append("\n\n| | attempt | ");
            text.append(String.join(" | ", columns)).append(" |\n|---|---|").append("---|".repeat(columns.size()));
            text.append('\n');
            rows.values()
                    .forEach(row -> text.append("| `")
                            .append(row.id())
                            .append("` | ")
                            .append(row.what())
                            .append(" | ")
                            .append(String.join(
                                    " | ",
                                    row.outcomes().stream()
                                            .map(BypassTable::cell)
                                            .toList()))
                            .append(" |\n"));
            text.append('\n');
        });
        return text.toString().stripTrailing() + '\n';
    }

    private static String cell(String outcome) {
        return outcome.startsWith("effect") ? "**" + outcome + "**" : outcome;
    }
}
