package dev.precept.agent.config;

/** What happens when a tool cannot be guarded. A tool that is not guarded refuses its calls either way. */
public enum FailurePolicy {
    /** What is wrong at the start stops the JVM before the application's {@code main}. */
    HALT,
    /** The JVM starts, and the tools refuse. */
    REFUSE
}
