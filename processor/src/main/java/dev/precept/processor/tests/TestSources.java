package dev.precept.processor.tests;

import dev.precept.processor.model.AgentType;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks whether any test source asks for the contract tests of an agent: the compilation of the agent comes before that of
 * its tests, and would not notice that they are gone. Text is looked at, not compiled; comments do not count.
 */
public final class TestSources {

    private static final Pattern SOURCE = Pattern.compile(".*\\.(java|kt|groovy|scala)");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern REQUEST = Pattern.compile("@(?:[\\w.]+\\.)?GenerateContractTests\\s*\\(([^)]*)\\)");

    private final List<Path> directories;

    private TestSources(List<Path> directories) {
        this.directories = directories;
    }

    /** Those below these directories; with none, nothing is looked for. */
    public static TestSources in(List<Path> directories) {
        return new TestSources(List.copyOf(directories));
    }

    /** A finding for each agent that no test source names in a request. */
    public List<Finding> without(List<AgentType> agents) {
        if (directories.isEmpty()) {
            return List.of();
        }
        try {
            List<String> requests = requests();
            return agents.stream()
                    .filter(agent -> requests.stream().noneMatch(request -> names(request, name(agent))))
                    .map(agent -> finding(Message.AGENT_UNTESTED, agent))
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return agents.stream()
                    .map(agent -> finding(Message.TEST_SOURCES_UNREADABLE, agent))
                    .toList();
        }
    }

    private Finding finding(Message message, AgentType agent) {
        return Finding.of(
                message,
                agent.place(),
                name(agent),
                directories.stream().map(Path::toString).collect(Collectors.joining(", ")));
    }

    private static String name(AgentType agent) {
        return agent.element().getSimpleName().toString();
    }

    private static boolean names(String request, String agent) {
        return Pattern.compile("\\b" + Pattern.quote(agent) + "\\s*(\\.|::)\\s*class\\b")
                .matcher(request)
                .find();
    }

    private List<String> requests() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path directory : directories) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.filter(
                                path -> SOURCE.matcher(path.toString()).matches())
                        .sorted()
                        .toList()) {
                    Matcher request = REQUEST.matcher(
                            COMMENT.matcher(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                                    .replaceAll(" "));
                    while (request.find()) {
                        found.add(request.group(1));
                    }
                }
            }
        }
        return found;
    }
}
