package dev.precept.airline.replay;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/**
 * Plays a file of recordings against the contracts and says what they would have stopped.
 *
 * <p>It ends with 0 if each labelled violation was refused at its step and no benign write that the tools themselves
 * carried out was, with 1 if not, and with 2 if the file could not be played.
 */
public final class Replay {

    private final PrintStream out;
    private final TreeMap<String, Integer> refusedByRule = new TreeMap<>();
    private int violations;
    private int stopped;
    private int benignWrites;
    private int benignRefused;

    private Replay(PrintStream out) {
        this.out = out;
    }

    /** Takes the path of one file. */
    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    static int run(String[] args, PrintStream out, PrintStream err) {
        if (args.length != 1) {
            err.println("Usage: Replay <recordings.jsonl or .jsonl.gz>");
            return 2;
        }
        try {
            Replay replay = new Replay(out);
            Recordings.read(Path.of(args[0])).forEach(replay::play);
            return replay.close();
        } catch (IOException unreadable) {
            err.println("The file cannot be read: " + unreadable);
        } catch (BadRecording bad) {
            err.println(bad.getMessage());
        }
        return 2;
    }

    private void play(Recording recording) {
        List<Played> calls = Player.play(recording);
        for (Played call : calls) {
            call.refusedBy().forEach(rule -> refusedByRule.merge(rule, 1, Integer::sum));
            if (call.refused()) {
                out.printf(
                        "%-28s step %2d  %-28s %s%s%n",
                        recording.id(),
                        call.step().number(),
                        call.step().tool(),
                        String.join(", ", call.refusedBy()),
                        call.step().failed() ? "  (the tool itself refused it, too)" : "");
            }
            if (recording.label().equals("benign") && !call.step().failed()) {
                benignWrites++;
                benignRefused += call.refused() ? 1 : 0;
            }
        }
        for (Recording.Violation violation : recording.violations()) {
            violations++;
            boolean caught = calls.stream()
                    .anyMatch(call -> call.step().number() == violation.step()
                            && call.refusedBy().contains(violation.rule())
                            && call.effects() == 0);
            stopped += caught ? 1 : 0;
            if (!caught) {
                out.printf("%-28s step %2d  MISSED %s%n", recording.id(), violation.step(), violation.rule());
            }
        }
    }

    private int close() {
        out.printf("%nRefusals by rule: %s%n", refusedByRule);
        out.printf(
                "Labelled violations refused at their step, by their rule, without an effect: %d of %d%n",
                stopped, violations);
        out.printf(
                "Executed writes of benign conversations that were refused: %d of %d%n", benignRefused, benignWrites);
        return stopped == violations && benignRefused == 0 ? 0 : 1;
    }
}
