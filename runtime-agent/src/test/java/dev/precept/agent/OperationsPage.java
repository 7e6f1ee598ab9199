package dev.precept.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The guide for operators, which quotes what the program says: no message may be quoted that it does not say. */
final class OperationsPage {

    private static final Path PAGE = Path.of(System.getProperty("precept.module", ""), "..", "docs", "guide", "operations.md");
    private static final Pattern MESSAGE =
            Pattern.compile("(?m)^(?:\\[precept] )?(\\[PRE-(\\d{4})] .*\\R    Where: .*\\R    Fix: (.*))$");

    private OperationsPage() {}

    /** What a JVM said that did not start is quoted word by word, for a service in {@code /srv/shop}. */
    static void assertQuotes(String said, Path folder) throws IOException {
        Matcher message = MESSAGE.matcher(said.replace(folder.toString(), "/srv/shop"));
        assertThat(message.find()).as(said).isTrue();
        assertThat(Files.readString(PAGE)).contains("```\n" + message.group(1) + "\n```");
    }

    /** A message on the page. */
    record Quoted(String code, String fix) {}

    static List<Quoted> messages() throws IOException {
        List<Quoted> messages = new ArrayList<>();
        Matcher message = MESSAGE.matcher(Files.readString(PAGE));
        while (message.find()) {
            messages.add(new Quoted("PRE-" + message.group(2), message.group(3)));
        }
        return messages;
    }
}
