package dev.precept.agent.ledger;

/** What became of a tool. */
public enum Weave {
    /** An index promises it, and its class was not loaded yet. */
    EXPECTED,
    /** The agent wove it while its class was loaded. */
    AGENT,
    /** A build had woven it, and the agent has seen that its guard is there and fits. */
    BUILD,
    /** It refuses every call. */
    REFUSED
}
