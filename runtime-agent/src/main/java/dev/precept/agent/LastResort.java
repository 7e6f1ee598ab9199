package dev.precept.agent;

import dev.precept.agent.ledger.Fault;
import java.util.List;
import java.util.function.Consumer;

/**
 * Stops the JVM with a message of our own, if the failure policy says so. An exception out of {@code premain} would end it
 * as well, but with an assertion text that helps nobody.
 *
 * @param halts whether the policy says so
 */
record LastResort(boolean halts) implements Consumer<Fault> {

    /** A configuration error, after {@code sysexits.h}. */
    private static final int CONFIGURATION_ERROR = 78;

    @Override
    public void accept(Fault fault) {
        if (halts) {
            stop(List.of(fault));
        }
    }

    static void stop(List<Fault> faults) {
        for (Fault fault : faults) {
            System.err.println("[precept] " + fault.paragraph());
        }
        System.err.println("[precept] The JVM is stopped, so that no tool runs unguarded.");
        System.err.flush();
        Runtime.getRuntime().halt(CONFIGURATION_ERROR);
    }
}
