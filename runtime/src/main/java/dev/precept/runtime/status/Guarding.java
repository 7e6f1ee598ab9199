package dev.precept.runtime.status;

/** What became of a tool. */
public enum Guarding {
    /** An index promises it, and its class was not loaded yet. */
    EXPECTED,
    /** A guard judges it; the agent wove it while its class was loaded. */
    AGENT,
    /** A guard judges it; a build had woven it. */
    BUILD,
    /** It refuses every call. */
    REFUSED,
    /** Nothing guards it, and no session is opened for an agent that has it. */
    NONE
}
