package dev.precept.runtime.halt;

import java.util.List;

/** What an operator sees and does by JMX: he may halt, and never resume. There is one for each copy of the runtime. */
public interface HaltMXBean {

    /** What is halted, with its reason. */
    List<String> getHalts();

    /** What is halted, as {@link #halt} takes it. */
    List<String> getTargets();

    /** The bodies that run, as tool, agent, session and thread. */
    List<String> getRunning();

    /**
     * Halts, in every application of this JVM.
     *
     * @param target {@code *}, {@code agent:<id>}, {@code tool:<name>}, {@code session:<id>} or {@code
     *     subject:<agent>:<issuer>:<subject>}
     * @param reason why
     * @return the bodies that it concerns and that still run
     */
    List<String> halt(String target, String reason);

    /**
     * Halts in the application of this bean alone. The others call it when they are halted.
     *
     * @param target as for {@link #halt}
     * @param reason why
     * @return the bodies that it concerns and that still run, each as tool, agent, session and thread
     */
    List<List<String>> haltHere(String target, String reason);
}
