package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page with generated guards shows what the processor writes today. */
class GeneratedCodeTest {

    private static final Path PAGE = Path.of("..", "docs", "guide", "generated-code.md");

    /** A contract, and behind it the guard that is written for it. */
    private static final Pattern EXAMPLE =
            Pattern.compile("```java contract\n(.*?)```\n(.*?)```java guard\n(.*?)```", Pattern.DOTALL);

    @Test
    void showsTheGuardsThatAreWrittenToday() throws IOException {
        String page = Files.readString(PAGE);
        StringBuilder today = new StringBuilder();
        Map<String, String> guards = new LinkedHashMap<>();
        Matcher example = EXAMPLE.matcher(page);
        while (example.find()) {
            String guard = guard(example.group(1));
            guards.put(example.group(1), guard);
            example.appendReplacement(
                    today,
                    Matcher.quoteReplacement("```java contract\n" + example.group(1) + "```\n" + example.group(2)
                            + "```java guard\n" + guard + "```"));
        }
        example.appendTail(today);
        if (Boolean.getBoolean("precept.regenerate")) {
            Files.writeString(PAGE, today);
        }
        assertThat(guards).hasSize(5);
        assertThat(Files.readString(PAGE))
                .as("docs/guide/generated-code.md is out of date; run: mvn -pl processor -am test"
                        + " -Dtest=GeneratedCodeTest -Dsurefire.failIfNoSpecifiedTests=false -Dprecept.regenerate=true")
                .isEqualTo(today.toString());
    }

    /** The body of the guard, without what stands before it and without the bound contract for other compilations. */
    private static String guard(String contract) {
        String source = Compiled.of(Fixture.HEAD + "import java.time.*;\n" + contract)
                .succeeds()
                .source(Compiled.nameOf(Fixture.HEAD + contract) + "PreceptGuard");
        String body = source.substring(source.indexOf("\nfinal class ") + 1);
        return body.replaceAll("(?m)[ \t]+$", "");
    }
}
