package dev.precept;

/**
 * What a caller may ask for, from the least to the most. Clauses compare it: {@code caller.tier >= Authority.STANDARD}. It
 * comes out of a verified grant, never out of a claim in a conversation.
 */
public enum Authority {
    /** Anybody. */
    PUBLIC,
    /** Somebody who is known. */
    STANDARD,
    /** Somebody who may ask for what most may not. */
    ELEVATED
}
