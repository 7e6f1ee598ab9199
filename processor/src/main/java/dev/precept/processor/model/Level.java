package dev.precept.processor.model;

/** Where a rule stands, which decides what may enforce it. */
public enum Level {
    /** On a tool method: for its calls. */
    METHOD,
    /** On a tool class: for the calls of all its tools. */
    CLASS,
    /** On the type that stands for the agent: for all its tools together. */
    AGENT
}
