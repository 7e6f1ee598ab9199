package dev.precept.testkit.coverage;

import dev.precept.testkit.data.BadInput;
import dev.precept.testkit.data.JsonWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files that say what is covered: {@code coverage.json}, {@code coverage.txt}, {@code coverage.html}. */
public final class CoverageReports {

    private CoverageReports() {}

    /**
     * Writes them.
     *
     * @throws BadInput if the folder cannot be written
     */
    public static void write(Path folder, Coverage coverage) {
        RunFolder to = new RunFolder(folder);
        to.alone(() -> write(to, coverage));
    }

    /**
     * Writes files of other kinds beside them.
     *
     * @param texts by name
     * @throws BadInput if the folder cannot be written
     */
    public static void write(Path folder, Map<String, String> texts) {
        RunFolder to = new RunFolder(folder);
        to.alone(() -> {
            for (Map.Entry<String, String> text : texts.entrySet()) {
                to.write(text.getKey(), text.getValue());
            }
        });
    }

    static void write(RunFolder folder, Coverage coverage) throws IOException {
        folder.write("coverage.json", json(coverage));
        folder.write("coverage.txt", CoverageTable.text(coverage));
        folder.write("coverage.html", HtmlPage.of("Coverage of contracts", List.of(CoverageSection.html(coverage))));
    }

    /** As {@code coverage.schema.json} describes it. */
    static String json(Coverage coverage) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", "precept-coverage 1");
        tree.put("rules", coverage.rules().size());
        tree.put("complete", coverage.complete());
        tree.put(
                "coverage", coverage.rules().stream().map(CoverageReports::rule).toList());
        tree.put("problems", coverage.problems());
        tree.put("notes", coverage.notes());
        return JsonWriter.pages(tree);
    }

    private static Map<String, Object> rule(RuleCoverage covered) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("owner", covered.owner().key());
        tree.put("tool", covered.owner().name());
        tree.put("rule", covered.rule().id());
        tree.put("text", covered.rule().text());
        tree.put("missing", covered.missing().stream().map(Side::word).toList());
        tree.put("allowed", covered.allowed());
        tree.put("refused", covered.refused());
        tree.put("unjudged", covered.unjudged());
        return tree;
    }
}
