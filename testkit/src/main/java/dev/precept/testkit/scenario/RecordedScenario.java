package dev.precept.testkit.scenario;

import dev.precept.runtime.contract.Verdict;
import dev.precept.testkit.recording.Player;
import dev.precept.testkit.recording.Recording;
import dev.precept.testkit.trajectory.SessionEvent;
import dev.precept.testkit.trajectory.Step;
import dev.precept.testkit.trajectory.Trajectory;
import java.util.stream.Collectors;

/**
 * Writes a recording that was played as a scenario file: the calls as they were recorded, and what the contracts say of them
 * today as what is expected. A person reads it before it is a test: what is expected is what is, not what should be.
 */
public final class RecordedScenario {

    private RecordedScenario() {}

    /**
     * The file.
     *
     * @param agent binary name of the agent's type
     */
    public static String write(String agent, Player.Outcome outcome) {
        Recording recording = outcome.recording();
        Trajectory trajectory = outcome.trajectory();
        StringBuilder yaml = new StringBuilder();
        line(
                yaml,
                "# From a recording. What is expected is what the contracts said when this was written: read it before you");
        line(
                yaml,
                "# keep it. The world is not in a recording: say it under \"given\", or give the tools in the test.");
        line(yaml, "agent: " + YamlText.quoted(agent));
        line(yaml, "scenarios:");
        line(yaml, "  - id: " + YamlText.quoted(recording.id()));
        line(yaml, "    steps:");
        if (!recording.user().isBlank()) {
            boolean heard = trajectory.events().stream()
                    .noneMatch(event -> event.kind() == SessionEvent.Kind.REQUEST && event.verdict() != Verdict.ALLOW);
            line(yaml, "      - user: " + YamlText.quoted(recording.user()));
            line(yaml, "        expect: " + (heard ? "accepted" : "refused"));
        }
        trajectory.steps().stream().filter(step -> !step.nested()).forEach(step -> append(step, yaml));
        line(yaml, "    finally:");
        line(yaml, "      halted: " + trajectory.halted());
        return yaml.toString();
    }

    private static void append(Step step, StringBuilder yaml) {
        line(yaml, "      - call: " + YamlText.quoted(step.tool()));
        if (!step.arguments().isEmpty()) {
            line(yaml, "        with:");
            step.arguments()
                    .forEach((name, value) ->
                            line(yaml, "          " + YamlText.quoted(name) + ": " + YamlText.of(value)));
        }
        line(yaml, "        expect: " + Expected.of(step).word());
        if (!step.broken().isEmpty()) {
            line(
                    yaml,
                    step.broken().stream()
                            .map(broken -> YamlText.quoted(broken.rule().id()))
                            .distinct()
                            .collect(Collectors.joining(", ", "        by: [", "]")));
        }
        if (step.verdict() == Verdict.ESCALATE && !step.routes().isEmpty()) {
            line(yaml, "        to: " + YamlText.quoted(step.routes().get(0)));
        }
    }

    private static void line(StringBuilder yaml, String line) {
        yaml.append(line).append('\n');
    }
}
