package dev.precept.agent.build;

import dev.precept.agent.ledger.Fault;
import dev.precept.agent.ledger.FaultCode;
import dev.precept.agent.ledger.FaultException;
import dev.precept.agent.scan.UnreadableClassException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Weaves at build time from a command line, for builds without a goal or a task of their own:
 *
 * <pre>{@code
 * java -cp precept-agent.jar dev.precept.agent.build.Weave --classes build/classes/java/main --class-path …
 * }</pre>
 *
 * <p>Ends with 0 when every tool is woven, 1 when one cannot be (nothing was written then), 2 when the arguments are not
 * understood, and 3 when a file cannot be read or written.
 */
public final class Weave {

    private static final String USAGE = """
            Usage: java -cp precept-agent.jar dev.precept.agent.build.Weave --classes FOLDER [--class-path PATH] [--check]
              --classes FOLDER     compiled classes, with the guards that precept-processor put beside them
              --class-path PATH    what they were compiled with; otherwise the class path of this JVM
              --check              write nothing, and fail when a tool is not woven""";

    private Weave() {}

    /** Runs the weaver and ends the JVM. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    static int run(List<String> words, PrintStream out, PrintStream err) {
        if (words.equals(List.of("--help"))) {
            out.println(USAGE);
            return 0;
        }
        try {
            Arguments arguments = Arguments.parse(words, System.getProperty("java.class.path", ""));
            BuildWeaver weaver = new BuildWeaver(arguments.classes(), arguments.classPath());
            Report report = arguments.check() ? weaver.check() : weaver.weave();
            say(report.faults(), err);
            if (!report.faults().isEmpty()) {
                err.println("[precept] Not every tool is guarded, so this build must not be used.");
                return 1;
            }
            out.println("[precept] " + arguments.classes() + ": " + report.line());
            return 0;
        } catch (FaultException misunderstood) {
            say(misunderstood.faults(), err);
            err.println(USAGE);
            return 2;
        } catch (IOException | UncheckedIOException | UnreadableClassException unreadable) {
            say(List.of(new Fault(FaultCode.OUTPUT, String.valueOf(unreadable.getMessage()), "--classes")), err);
            return 3;
        }
    }

    private static void say(List<Fault> faults, PrintStream err) {
        for (Fault fault : faults) {
            err.println("[precept] " + fault.paragraph());
        }
    }
}
