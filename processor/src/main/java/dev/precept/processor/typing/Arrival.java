package dev.precept.processor.typing;

/** When the result of a tool is there, as far as its type tells. */
public enum Arrival {
    /** When the method returns. */
    NOW,
    /** When the method returns, unless what it returns is a stage or a future after all. */
    PERHAPS_LATER,
    /** Later, and it can be seen when: a stage, or a future. */
    LATER,
    /** Later, and nobody outside the library that it is of can see when. */
    UNSEEN
}
