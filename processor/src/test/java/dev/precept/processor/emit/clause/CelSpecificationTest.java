package dev.precept.processor.emit.clause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.processor.clause.ClauseResult;
import dev.precept.processor.clause.ClauseRig;
import dev.precept.processor.clause.ClauseRig.Use;
import dev.precept.processor.clause.Compiled;
import dev.precept.processor.clause.TypedClause;
import dev.precept.runtime.clause.Truth;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What CEL's specification asks for, section by section; docs/guide/cel-conformance.md tells the sections. */
class CelSpecificationTest {

    private static final List<Asked> ROWS = rows();

    /** A row of the table. */
    private record Asked(String section, String outcome, String clause) {}

    @TestFactory
    Stream<DynamicTest> isWhatClausesComeTo() {
        List<ClauseResult> typed =
                ClauseRig.type(Use.CONDITION, ROWS.stream().map(Asked::clause).toList());
        List<String> taken = Stream.iterate(0, i -> i + 1)
                .limit(ROWS.size())
                .filter(i -> typed.get(i) instanceof TypedClause && !isRefused(ROWS.get(i)))
                .map(i -> ROWS.get(i).clause())
                .toList();
        Compiled compiled = ClauseRig.compile(Use.CONDITION, taken);
        return Stream.iterate(0, i -> i + 1).limit(ROWS.size()).map(i -> {
            Asked row = ROWS.get(i);
            String name = row.section() + ": " + row.clause() + " -> " + row.outcome();
            return DynamicTest.dynamicTest(name, () -> {
                boolean isClause = typed.get(i) instanceof TypedClause;
                assertThat(isClause).as(typed.get(i).toString()).isEqualTo(!isRefused(row));
                if (isClause) {
                    Truth truth = (Truth) compiled.evaluate(row.clause(), Map.of());
                    assertThat(truth == Truth.TRUE ? "true" : truth == Truth.FALSE ? "false" : "error")
                            .as(truth.toString())
                            .isEqualTo(row.outcome());
                }
            });
        });
    }

    @Test
    void isCountedOnItsPage() throws IOException {
        Map<String, Long> counts =
                ROWS.stream().collect(Collectors.groupingBy(Asked::section, TreeMap::new, Collectors.counting()));
        String page = Files.readString(Path.of("..", "docs", "guide", "cel-conformance.md"));
        counts.forEach((section, count) -> assertThat(page).contains("| `" + section + "` | " + count + " |"));
        assertThat(page).contains(ROWS.size() + " rows");
        assertThat(page.lines().filter(line -> line.matches("\\| `\\w+` \\| \\d+ \\|.*")))
                .hasSameSizeAs(counts.keySet());
    }

    private static boolean isRefused(Asked row) {
        return row.outcome().equals("refused");
    }

    private static List<Asked> rows() {
        try (InputStream table = CelSpecificationTest.class.getResourceAsStream("/cel/conformance.txt")) {
            return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", 3))
                    .map(parts -> new Asked(parts[0], parts[1], parts[2]))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
