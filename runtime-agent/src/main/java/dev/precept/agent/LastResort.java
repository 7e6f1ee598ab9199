package dev.precept.agent;

import dev.precept.agent.ledger.Fault;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Consumer;

/**
 * Stops the JVM with a message of our own, if the failure policy says so. An exception out of {@code premain} would end it
 * as well, but with an assertion text that helps nobody.
 *
 * @param halts whether the policy says so
 * @param err standard error as it was at the start; what an application puts in its place may throw
 */
record LastResort(boolean halts, PrintStream err) implements Consumer<Fault> {

    /** A configuration error, after {@code sysexits.h}. */
    private static final int CONFIGURATION_ERROR = 78;

    @Override
    public void accept(Fault fault) {
        if (halts) {
            stop(List.of(fault), err);
        }
    }

    static void stop(List<Fault> faults, PrintStream err) {
        try {
            for (Fault fault : faults) {
                err.println("[precept] " + fault.paragraph());
            }
            err.println("[precept] The JVM is stopped, so that no tool runs unguarded.");
            err.flush();
        } finally {
            Runtime.getRuntime().halt(CONFIGURATION_ERROR);
        }
    }
}
