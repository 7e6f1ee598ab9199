package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.processor.report.Code;
import dev.precept.processor.report.Message;
import dev.precept.processor.report.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every message has something that provokes it, alone and at the right place, and a page that explains it. */
class CatalogueTest {

    private static final Path PAGES = Path.of("..", "docs", "errors");

    private static final Map<Message, Fixture> FIXTURES = fixtures();

    @ParameterizedTest
    // The count only ever follows the warnings that it counts; SeverityTest has it.
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNCOVERED_COUNT")
    void isProvokedAloneAndAtItsPlace(Message message) {
        assertThat(FIXTURES).containsKey(message);
        FIXTURES.get(message).provokes(message.code());
    }

    @ParameterizedTest
    @EnumSource
    void hasThePageThatItNames(Message message) throws IOException {
        Path page = Path.of("..").resolve(message.code().page());
        assertThat(page).exists();
        assertThat(Files.readString(page))
                .startsWith("# " + message.code().id() + ": ")
                .contains("## Wrong", "## Right", "## Why");
    }

    @Test
    void isListedInTheIndex() throws IOException {
        StringBuilder index = new StringBuilder("""
                # What Precept says

                Every message carries a code; each code has a page with a wrong and a right example. A build changes the
                severity of a code by its name, as in `-Aprecept.uncoveredTool=warn`, where the table says that it may;
                [the compiler's page](../guide/compiler.md) says how.

                ## The compiler

                | code | name | default | may be changed | what is wrong |
                |---|---|---|---|---|
                """);
        for (Code code : Code.values()) {
            index.append(String.format(
                    Locale.ROOT,
                    "| [%1$s](%1$s.md) | `%2$s` | %3$s | %4$s | %5$s |\n",
                    code.id(),
                    code.option(),
                    code.severity() == Severity.ERROR ? "error" : "warning",
                    code.isAdjustable() ? "yes" : "no",
                    code.meaning()));
        }
        index.append("""

                ## Start and run time

                | code | what is wrong |
                |---|---|
                """);
        for (Path page : pages("PRE-07\\d\\d\\.md")) {
            String name = page.getFileName().toString().replace(".md", "");
            index.append(String.format(Locale.ROOT, "| [%1$s](%1$s.md) | %2$s |\n", name, heading(page)));
        }
        Path file = PAGES.resolve("index.md");
        if (Boolean.getBoolean("precept.regenerate")) {
            Files.writeString(file, index);
        }
        assertThat(file)
                .as("docs/errors/index.md is out of date; run: mvn -pl processor -am test -Dtest=CatalogueTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dprecept.regenerate=true")
                .hasContent(index.toString());
    }

    @ParameterizedTest
    @EnumSource
    void meansWhatItsPageSays(Code code) throws IOException {
        assertThat(heading(Path.of("..").resolve(code.page()))).isEqualTo(code.meaning());
    }

    @ParameterizedTest
    @EnumSource
    void isUsedByAMessage(Code code) {
        assertThat(Message.values()).anyMatch(message -> message.code() == code);
    }

    @Test
    void usesEveryPageForACode() throws IOException {
        List<String> codes = Arrays.stream(Code.values()).map(Code::id).toList();
        assertThat(pages("PRE-0[1-5]\\d\\d\\.md|PRE-09\\d\\d\\.md"))
                .allMatch(page -> codes.contains(page.getFileName().toString().replace(".md", "")));
    }

    private static List<Path> pages(String names) throws IOException {
        try (var pages = Files.list(PAGES)) {
            return pages.filter(page -> page.getFileName().toString().matches(names))
                    .sorted()
                    .toList();
        }
    }

    private static String heading(Path page) throws IOException {
        String heading = Files.readAllLines(page).get(0);
        return heading.substring(heading.indexOf(": ") + 2);
    }

    static Map<Message, Fixture> fixtures() {
        Map<Message, Fixture> all = new EnumMap<>(Message.class);
        all.putAll(ShapeFixtures.ALL);
        all.putAll(ClauseFixtures.ALL);
        all.putAll(ReasonFixtures.ALL);
        all.putAll(OrderFixtures.ALL);
        all.putAll(ToolFixtures.ALL);
        all.putAll(InheritanceFixtures.ALL);
        all.putAll(AgentFixtures.ALL);
        all.putAll(WholeAgentFixtures.ALL);
        all.putAll(ForeignFixtures.ALL);
        all.putAll(TestFixtures.ALL);
        return all;
    }
}
