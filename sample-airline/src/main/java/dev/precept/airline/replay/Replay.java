package dev.precept.airline.replay;

import dev.precept.airline.AirlineAgent;
import dev.precept.testkit.command.Main;
import java.io.PrintStream;
import java.util.List;

/**
 * Plays a file of recordings against the contracts and says what they would have stopped: the testkit's {@code replay}, at
 * this airline's desk.
 *
 * <p>It ends with 0 if each labelled violation was refused at its step by its rule and no benign write that the tools
 * themselves carried out was, with 1 if not, and with 2 if the file could not be played.
 */
public final class Replay {

    private Replay() {}

    /** Takes the path of one file. */
    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    static int run(String[] args, PrintStream out, PrintStream err) {
        if (args.length != 1) {
            err.println("Usage: Replay <recordings.jsonl or .jsonl.gz>");
            return 2;
        }
        return Main.run(
                List.of(
                        "replay",
                        args[0],
                        "--agent",
                        AirlineAgent.class.getName(),
                        "--desk",
                        RecordedAirline.class.getName()),
                out,
                err);
    }
}
