package dev.precept.benchmarks.start;

import java.lang.instrument.Instrumentation;

/** An agent that does nothing: what the flag itself costs. */
public final class NothingAgent {

    private NothingAgent() {}

    /** Called by the JVM. */
    public static void premain(String argument, Instrumentation instrumentation) {}
}
