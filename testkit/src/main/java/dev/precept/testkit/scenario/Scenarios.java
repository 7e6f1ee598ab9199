package dev.precept.testkit.scenario;

import dev.precept.testkit.data.BadInput;
import dev.precept.testkit.data.Datum;
import dev.precept.testkit.guard.AgentTools;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * The scenarios of a file, or of all YAML files in a folder, as tests:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> scenarios() {
 *     return Scenarios.in(Path.of("src/test/scenarios")).agent(SupportAgent.class)
 *             .tools(world -> List.of(new RefundTools(shopOf(world)))).tests();
 * }
 * }</pre>
 *
 * <p>Everything is read and held against the agent's contracts before the first one runs, and one mistake in one file fails
 * the whole: no scenario is left out. Immutable.
 */
public final class Scenarios {

    private final Path path;
    private final @Nullable Class<?> agent;
    private final Function<World, List<?>> tools;

    private Scenarios(Path path, @Nullable Class<?> agent, Function<World, List<?>> tools) {
        this.path = path;
        this.agent = agent;
        this.tools = tools;
    }

    /** Those of a file, or of all files in a folder and below that end with {@code .yaml} or {@code .yml}. */
    public static Scenarios in(Path path) {
        return new Scenarios(path, null, world -> List.of());
    }

    /** The agent that they are about. Files may name it themselves. */
    public Scenarios agent(Class<?> type) {
        return new Scenarios(path, type, tools);
    }

    /**
     * Makes the objects whose tools are called, anew for each scenario. Where an object is missing, its tools' bodies do
     * nothing, and facts that are asked of it have no answer: their clauses refuse.
     */
    public Scenarios tools(Function<World, List<?>> objects) {
        return new Scenarios(path, agent, objects);
    }

    /**
     * A test for each scenario, in the order of the files' names.
     *
     * @throws BadInput if something in the files is wrong, with every mistake that was found
     */
    public Stream<DynamicTest> tests() {
        return checked().stream()
                .map(checked -> DynamicTest.dynamicTest(
                        checked.scenario().title(), checked.file().toUri(), () -> run(checked)));
    }

    /** Runs them all: the failures, by the scenarios' ids. */
    public Map<String, AssertionError> failures() {
        Map<String, AssertionError> failures = new LinkedHashMap<>();
        for (Checked checked : checked()) {
            try {
                run(checked);
            } catch (AssertionError deviation) {
                failures.put(checked.scenario().id(), deviation);
            }
        }
        return failures;
    }

    /** How many there are. */
    public int count() {
        return checked().size();
    }

    private record Checked(Scenario scenario, AgentTools agent, Path file) {}

    private void run(Checked checked) {
        new ScenarioRun(
                        checked.scenario(),
                        checked.agent(),
                        tools.apply(checked.scenario().world()))
                .run();
    }

    private List<Checked> checked() {
        List<Checked> all = new ArrayList<>();
        List<BadInput> problems = new ArrayList<>();
        for (Path file : files()) {
            try {
                String yaml = text(file);
                AgentTools known = AgentTools.of(agentOf(yaml, file));
                Rehearsal rehearsal = new Rehearsal(known);
                for (Scenario scenario : ScenarioReader.read(yaml, file.toString())) {
                    problems.addAll(rehearsal.problems(scenario));
                    all.add(new Checked(scenario, known, file));
                }
            } catch (BadInput wrong) {
                problems.add(wrong);
            }
        }
        addTwins(all, problems);
        if (!problems.isEmpty()) {
            throw BadInput.all(problems);
        }
        return all;
    }

    private static void addTwins(List<Checked> all, List<BadInput> problems) {
        Map<String, Scenario> seen = new HashMap<>();
        for (Checked checked : all) {
            Scenario scenario = checked.scenario();
            Scenario first = seen.putIfAbsent(scenario.id(), scenario);
            if (first != null) {
                problems.add(BadInput.at(
                        scenario.place(),
                        "the id \"" + scenario.id() + "\" is taken by the scenario at " + first.place() + '.',
                        "give this one an id of its own."));
            }
        }
    }

    private Class<?> agentOf(String yaml, Path file) {
        Datum named = ScenarioReader.agent(yaml, file.toString());
        if (named == null) {
            if (agent == null) {
                throw BadInput.of(
                        file.toString(),
                        "nobody says which agent it is about.",
                        "add \"agent: the.agents.Type\".",
                        null);
            }
            return agent;
        }
        if (agent != null) {
            if (agent.getName().equals(named.text())) {
                return agent;
            }
            throw BadInput.at(
                    named.place(),
                    "the file is about " + named.text() + ", and the test about " + agent.getName() + '.',
                    "name one agent, in the file or in the test.");
        }
        try {
            return Class.forName(named.text(), false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException missing) {
            throw BadInput.at(
                    named.place(),
                    "there is no class " + named.text() + " on the class path.",
                    "write the binary name of the type that carries @AgentContract.",
                    missing);
        }
    }

    private List<Path> files() {
        try (Stream<Path> below = Files.walk(path)) {
            List<Path> files = below.filter(Files::isRegularFile)
                    .filter(file -> Files.isRegularFile(path)
                            || file.toString().endsWith(".yaml")
                            || file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw BadInput.of(
                        path.toString(), "there is no scenario file in this folder.", "add a .yaml file.", null);
            }
            return files;
        } catch (IOException unreadable) {
            throw BadInput.of(
                    path.toString(), "it cannot be read: " + unreadable + '.', "name a file or a folder.", unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException notUtf8) {
            throw BadInput.of(file.toString(), "it is not UTF-8.", "save it as UTF-8.", notUtf8);
        } catch (IOException unreadable) {
            throw BadInput.of(file.toString(), "it cannot be read: " + unreadable + '.', "", unreadable);
        }
    }
}
