package dev.precept.testkit.trajectory;

import dev.precept.runtime.contract.BrokenRule;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A trajectory as people read it: a line for each step, those that a test is about marked. */
final class TrajectoryTable {

    private static final int WIDEST = 60;
    private static final String[] HEAD = {"", "step", "tool", "arguments", "verdict", "what became of it"};

    private TrajectoryTable() {}

    static String of(Trajectory trajectory) {
        return of(trajectory, Set.of());
    }

    /** With a mark before the steps of those numbers. */
    static String of(Trajectory trajectory, Set<Integer> marked) {
        List<String[]> rows = new ArrayList<>();
        rows.add(HEAD);
        List<Step> steps = trajectory.steps();
        for (int done = 0; done <= steps.size(); done++) {
            for (SessionEvent event : trajectory.events()) {
                if (event.afterSteps() == done) {
                    rows.add(row(event));
                }
            }
            if (done < steps.size()) {
                rows.add(row(steps.get(done), marked.contains(steps.get(done).number())));
            }
        }
        if (rows.size() == 1) {
            return "The agent proposed no call.";
        }
        return layOut(rows);
    }

    private static String[] row(SessionEvent event) {
        String what = event.kind() == SessionEvent.Kind.REQUEST ? "(request)" : "(halt)";
        return new String[] {"", "", what, "", event.verdict().name(), event.detail()};
    }

    private static String[] row(Step step, boolean marked) {
        return new String[] {
            marked ? ">" : "",
            String.valueOf(step.number()),
            (step.nested() ? "  " : "") + step.tool(),
            clip(arguments(step.arguments())),
            step.verdict().name(),
            became(step)
        };
    }

    private static String became(Step step) {
        String rules = step.broken().stream().map(TrajectoryTable::rule).collect(Collectors.joining("; "));
        return switch (step.ending()) {
            case RAN -> step.result() == null ? "ran" : "ran: " + clip(show(step.result()));
            case REFUSED -> "refused: " + (rules.isEmpty() ? step.detail() : rules);
            case UNCERTAIN ->
                "uncertain: " + (rules.isEmpty() ? step.detail() : rules)
                        + (step.failure().isEmpty() ? "" : " (" + step.failure() + ')');
            case UNFINISHED -> "runs still";
        };
    }

    private static String rule(BrokenRule broken) {
        return broken.rule().text()
                + (broken.reason().isEmpty() ? "" : " [" + broken.reason() + ']')
                + (broken.rule().route().isEmpty() ? "" : " -> " + broken.rule().route());
    }

    static String arguments(Map<String, @Nullable Object> arguments) {
        return arguments.entrySet().stream()
                .map(argument -> argument.getKey() + '=' + show(argument.getValue()))
                .collect(Collectors.joining(", "));
    }

    static String show(@Nullable Object value) {
        if (value instanceof String text) {
            return '"' + text + '"';
        }
        if (value != null && value.getClass().isArray()) {
            List<String> parts = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                parts.add(show(Array.get(value, i)));
            }
            return parts.toString();
        }
        return String.valueOf(value);
    }

    private static String clip(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= WIDEST ? line : line.substring(0, WIDEST - 1) + '…';
    }

    private static String layOut(List<String[]> rows) {
        int[] widths = new int[HEAD.length];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        StringBuilder table = new StringBuilder();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.length; i++) {
                line.append(row[i]).append(" ".repeat(widths[i] - row[i].length() + (i == 0 ? 1 : 2)));
            }
            table.append(line.toString().stripTrailing()).append(System.lineSeparator());
        }
        return table.toString();
    }
}
