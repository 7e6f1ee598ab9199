package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.Establishes;
import dev.precept.Exclusive;
import dev.precept.FailureMode;
import dev.precept.Invariant;
import dev.precept.OutOfScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that name a test for each mechanism and each attack name tests that are there, and leave no mechanism out. */
class NamedTestsTest {

    private static final Path MECHANISMS = Path.of("..", "docs", "guide", "contract-tests.md");

    /** What says how a rule is told and what follows from it, and holds nothing by itself. */
    private static final Set<String> NO_MECHANISM = Set.of("rule", "id", "otherwise", "route");

    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+(?:Test|IT))?(?:#(\\w+))?`");

    private static final Map<String, Path> TESTS = tests();

    private static Map<String, Path> tests() {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            return modules.map(module -> module.resolve(Path.of("src", "test", "java")))
                    .filter(Files::isDirectory)
                    .flatMap(NamedTestsTest::files)
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""), file -> file, (a, b) -> a));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"guide/contract-tests.md", "attacks.md"})
    void areThere(String page) throws IOException {
        List<String> missing = new ArrayList<>();
        int named = 0;
        for (String line : Files.readAllLines(Path.of("..", "docs").resolve(page))) {
            String type = "";
            Matcher names = NAMED.matcher(line.startsWith("|") ? line : "");
            while (names.find()) {
                type = names.group(1) == null ? type : names.group(1);
                named += type.isEmpty() ? 0 : 1;
                if (!type.isEmpty() && !isThere(type, names.group(2))) {
                    missing.add(names.group());
                }
            }
        }
        assertThat(named).isGreaterThan(10);
        assertThat(missing).isEmpty();
    }

    private static boolean isThere(String type, String method) throws IOException {
        Path file = TESTS.get(type);
        return file != null
                && (method == null
                        || Files.readString(file).contains("void " + method + "(")
                        || Files.readString(file).contains("class " + method + ' '));
    }

    @Test
    void leaveNoMechanismOut() throws IOException {
        String page = Files.readString(MECHANISMS);
        List<String> mechanisms = Arrays.stream(Invariant.class.getDeclaredMethods())
                .map(Method::getName)
                .filter(name -> !NO_MECHANISM.contains(name))
                .collect(Collectors.toCollection(ArrayList::new));
        Stream.of(Establishes.class, Exclusive.class, FailureMode.class, OutOfScope.class)
                .map(type -> '@' + type.getSimpleName())
                .forEach(mechanisms::add);

        assertThat(mechanisms)
                .hasSizeGreaterThan(12)
                .allSatisfy(mechanism -> assertThat(page)
                        .as("a row for " + mechanism)
                        .containsPattern(
                                "(?m)^\\| [^|]*`" + Pattern.quote(mechanism) + "\\b[^|]*\\|[^|]+\\|[^|]+\\|[^|]+\\|$"));
    }

    @Test
    void standBesidePagesThatAreThere() throws IOException {
        Matcher codes = Pattern.compile("\\.\\./errors/(PRE-\\d{4}\\.md)").matcher(Files.readString(MECHANISMS));
        List<String> missing = new ArrayList<>();
        while (codes.find()) {
            if (!Files.exists(Path.of("..", "docs", "errors", codes.group(1)))) {
                missing.add(codes.group(1));
            }
        }
        assertThat(missing).isEmpty();
    }
}
