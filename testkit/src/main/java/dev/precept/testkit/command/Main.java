package dev.precept.testkit.command;

import dev.precept.testkit.data.BadInput;
import dev.precept.testkit.data.Near;
import dev.precept.testkit.guard.AgentTools;
import dev.precept.testkit.recording.Desk;
import dev.precept.testkit.recording.Player;
import dev.precept.testkit.recording.Recording;
import dev.precept.testkit.recording.Recordings;
import dev.precept.testkit.recording.Tally;
import dev.precept.testkit.scenario.RecordedScenario;
import dev.precept.testkit.scenario.Scenarios;
import dev.precept.testkit.scenario.ToolSource;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The testkit from a shell, with the agent's classes on the class path:
 *
 * <pre>
 * replay FILE --agent CLASS [--desk CLASS]             plays recordings, says what is refused by which rule
 * scenario FILE --agent CLASS [--desk CLASS] [--id ID] prints a recording as a scenario file
 * run FILE_OR_FOLDER [--agent CLASS] [--tools CLASS]   runs scenario files
 * coverage FOLDER… [--gate both|any] [--out FOLDER]    which rules recorded test runs exercised
 * evaluation FOLDER… --agent CLASS --model NAME (--set DATE | --set-file FILE) [--history FILE] [--out FOLDER]
 * </pre>
 *
 * <p>Ends with 0 if everything is as it should be, 1 if not, 2 if that could not be judged.
 */
public final class Main {

    static final int PASSED = 0;
    static final int FAILED = 1;
    static final int NOT_JUDGED = 2;

    private final Options options;
    private final PrintStream out;

    private Main(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Runs a command. */
    public static void main(String[] words) {
        System.exit(run(List.of(words), System.out, System.err));
    }

    /** Runs a command: its exit code. */
    public static int run(List<String> words, PrintStream out, PrintStream err) {
        try {
            Main main = new Main(Options.of(words), out);
            return switch (main.options.command()) {
                case "replay" -> main.replay();
                case "scenario" -> main.scenario();
                case "coverage" -> new RunCommands(main.options, out, err).coverage();
                case "evaluation" -> new RunCommands(main.options, out, err).evaluation();
                default -> main.scenarios();
            };
        } catch (BadInput | IllegalArgumentException notJudged) {
            err.println(notJudged.getMessage());
            return NOT_JUDGED;
        }
    }

    private int replay() {
        AgentTools agent = agent();
        Player player = new Player(agent, desks());
        Tally tally = new Tally(agent, out);
        Recordings.read(Path.of(options.file())).forEach(recording -> tally.add(player.play(recording)));
        tally.print();
        return tally.isAsItShouldBe() ? PASSED : FAILED;
    }

    private int scenario() {
        List<Recording> recordings = Recordings.read(Path.of(options.file()));
        String id = options.value("--id").orElse("");
        if (id.isEmpty() && recordings.size() > 1) {
            throw Options.wrong(
                    options.file() + " has " + recordings.size() + " recordings.",
                    "say which one with --id, such as --id " + recordings.get(0).id() + '.');
        }
        Recording recording = recordings.stream()
                .filter(one -> id.isEmpty() || one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Options.wrong(
                        options.file() + " has no recording \"" + id + "\".",
                        Near.fix(id, recordings.stream().map(Recording::id).toList())));
        AgentTools agent = agent();
        out.print(RecordedScenario.write(agent.model().type(), new Player(agent, desks()).play(recording)));
        return PASSED;
    }

    private int scenarios() {
        Scenarios scenarios = Scenarios.in(Path.of(options.file()));
        if (options.value("--agent").isPresent()) {
            scenarios = scenarios.agent(type("--agent"));
        }
        if (options.value("--tools").isPresent()) {
            scenarios = scenarios.tools(made("--tools", ToolSource.class)::tools);
        }
        int count = scenarios.count();
        Map<String, AssertionError> failures = scenarios.failures();
        failures.values().forEach(failure -> out.println(failure.getMessage()));
        out.printf("%d scenarios, %d failed%n", count, failures.size());
        return failures.isEmpty() ? PASSED : FAILED;
    }

    private AgentTools agent() {
        options.required("--agent");
        return AgentTools.of(type("--agent"));
    }

    private Supplier<Desk> desks() {
        if (options.value("--desk").isEmpty()) {
            return Main::emptyDesk;
        }
        type("--desk");
        return () -> made("--desk", Desk.class);
    }

    private static Desk emptyDesk() {
        return new Desk() {
            @Override
            public @Nullable Object tools(Recording.Step step, Class<?> type) {
                return null;
            }
        };
    }

    private Class<?> type(String option) {
        String name = options.required(option);
        try {
            return Class.forName(name, true, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException | LinkageError missing) {
            throw BadInput.of(
                    "precept-testkit",
                    "the class " + name + " of " + option + " cannot be loaded.",
                    "put it on the class path and write its binary name.",
                    missing);
        }
    }

    private <T> T made(String option, Class<T> kind) {
        Class<?> type = type(option);
        try {
            return kind.cast(type.getConstructor().newInstance());
        } catch (ReflectiveOperationException | ClassCastException unusable) {
            throw BadInput.of(
                    "precept-testkit",
                    type.getName() + " of " + option + " cannot be used.",
                    "make it a public class that implements " + kind.getName()
                            + " and has a public constructor without parameters.",
                    unusable);
        }
    }
}
