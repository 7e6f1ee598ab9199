package dev.precept.runtime.halt;

import java.util.List;

/** What an operator sees and does by JMX: he may halt, and never resume. */
public interface HaltMXBean {

    /** What is halted, with its reason. */
    List<String> getHalts();

    /** The bodies that run, as tool, agent, session and thread. */
    List<String> getRunning();

    /**
     * Halts.
     *
     * @param target {@code *}, {@code agent:<id>}, {@code tool:<name>}, {@code session:<id>} or {@code
     *     subject:<agent>:<issuer>:<subject>}
     * @param reason why
     * @return the bodies that it concerns and that still run
     */
    List<String> halt(String target, String reason);
}
