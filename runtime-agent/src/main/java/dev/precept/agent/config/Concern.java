package dev.precept.agent.config;

/** What could get at a guard from beside it, and is told of at the start. */
public enum Concern {
    /** A debugger can connect. */
    DEBUGGER("the option debugger refuses a JVM that a debugger can connect to, and this one has JDWP"),
    /** Other agents can be attached while the JVM runs. */
    ATTACH("the option attach refuses a JVM that agents can be attached to; it takes -XX:+DisableAttachMechanism or"
            + " -XX:-EnableDynamicAgentLoading"),
    /** Other agents were given at the start. */
    OTHER_AGENTS("the option other-agents refuses a JVM that was given other agents than this one");

    private final String words;

    Concern(String words) {
        this.words = words;
    }

    /** What is wrong where it is there and must not be. */
    public String words() {
        return words;
    }
}
