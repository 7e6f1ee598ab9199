package dev.precept.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that say which test stands for what: each of their rows names tests that exist. */
class NamedTestsTest {

    private static final Path ROOT = Path.of(System.getProperty("basedir", ""), "..");
    private static final Pattern NAMED = Pattern.compile("`(\\w*)(?:#(\\w+))?`");

    @ParameterizedTest
    @ValueSource(strings = {"attacks.md", "fail-closed.md"})
    void namesTestsThatExist(String page) throws IOException {
        Map<String, String> tests = tests();
        List<String> rows = Files.readAllLines(ROOT.resolve("docs").resolve(page)).stream()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .toList();
        List<String> missing = new ArrayList<>();
        for (String row : rows) {
            String cell = row.substring(row.lastIndexOf('|', row.length() - 2));
            Matcher named = NAMED.matcher(cell);
            String text = null;
            while (named.find()) {
                text = named.group(1).isEmpty() ? text : tests.get(named.group(1));
                String method = named.group(2);
                if (text == null || (method != null && !text.contains(" " + method + "("))) {
                    missing.add(named.group());
                }
            }
            if (text == null) {
                missing.add(row);
            }
        }

        assertThat(rows).hasSizeGreaterThan(20);
        assertThat(missing).isEmpty();
    }

    private static Map<String, String> tests() throws IOException {
        Map<String, String> texts = new HashMap<>();
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path tests : modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(tests)) {
                    for (Path file : files.filter(each -> each.toString().endsWith(".java"))
                            .toList()) {
                        texts.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
                    }
                }
            }
        }
        return texts;
    }
}
