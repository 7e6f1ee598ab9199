package dev.precept.runtime.guard;

/** Who put a class's guard in front of its tools. */
public enum Weaver {
    /** The agent, while the class was loaded. */
    AGENT,
    /** The build that made the class file; the agent, where there is one, looks at it again instead of weaving it. */
    BUILD
}
