package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.processor.report.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every message has something that provokes it, alone and at the right place, and a page that explains it. */
class CatalogueTest {

    private static final Path PAGES = Path.of("..", "docs", "errors");

    private static final Map<Message, Fixture> FIXTURES = fixtures();

    @ParameterizedTest
    @EnumSource
    void isProvokedAloneAndAtItsPlace(Message message) {
        assertThat(FIXTURES).containsKey(message);
        FIXTURES.get(message).provokes(message.code().id());
    }

    @ParameterizedTest
    @EnumSource
    void hasThePageThatItNames(Message message) throws IOException {
        Path page = Path.of("..").resolve(message.code().page());
        assertThat(page).exists();
        assertThat(Files.readString(page))
                .startsWith("# " + message.code().id() + ": ")
                .contains("```java", "## Why");
    }

    @Test
    void isListedInTheIndex() throws IOException {
        Map<String, String> titles = new TreeMap<>();
        try (var pages = Files.list(PAGES)) {
            for (Path page : pages.filter(p -> p.getFileName().toString().startsWith("PRE-"))
                    .toList()) {
                String heading = Files.readAllLines(page).get(0);
                titles.put(page.getFileName().toString(), heading.substring(heading.indexOf(": ") + 2));
            }
        }
        StringBuilder index = new StringBuilder("""
                # What Precept says

                Every message carries a code; each code has a page with a wrong and a right example.

                | code | what is wrong |
                |---|---|
                """);
        titles.forEach((file, title) -> index.append("| [")
                .append(file, 0, file.length() - ".md".length())
                .append("](")
                .append(file)
                .append(") | ")
                .append(title)
                .append(" |\n"));
        Path file = PAGES.resolve("index.md");
        if (Boolean.getBoolean("precept.regenerate")) {
            Files.writeString(file, index);
        }
        assertThat(file)
                .as("docs/errors/index.md is out of date; run: mvn -pl processor -am test -Dtest=CatalogueTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dprecept.regenerate=true")
                .hasContent(index.toString());
    }

    @Test
    void usesEveryPageForACode() throws IOException {
        List<String> codes = Arrays.stream(Message.values())
                .map(message -> message.code().id())
                .distinct()
                .toList();
        try (var pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString())
                            .filter(name -> name.matches("PRE-0[1-4]\\d\\d\\.md|PRE-09\\d\\d\\.md")))
                    .allMatch(name -> codes.contains(name.substring(0, "PRE-nnnn".length())));
        }
    }

    static Map<Message, Fixture> fixtures() {
        Map<Message, Fixture> all = new EnumMap<>(Message.class);
        all.putAll(ShapeFixtures.ALL);
        all.putAll(ClauseFixtures.ALL);
        all.putAll(ToolFixtures.ALL);
        all.putAll(AgentFixtures.ALL);
        return all;
    }
}
