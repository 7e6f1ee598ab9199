package dev.precept;

/** What a tool does to the world, seen from the person who has to put it right again. */
public enum EffectClass {
    /** Changes nothing. */
    READ_ONLY,

    /** Can be undone completely by the agent's own means. */
    REVERSIBLE,

    /** Can be undone in part, or at a cost. */
    PARTIALLY_REVERSIBLE,

    /** Cannot be undone: money that left, a mail that was read. */
    IRREVERSIBLE
}
