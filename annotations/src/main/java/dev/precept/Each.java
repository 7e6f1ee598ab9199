package dev.precept;

/** Whose account a {@link Limit} over time counts on. A limit per {@link Per#SESSION} is the session's own. */
public enum Each {
    /** Each person that sessions are opened for: issuer and subject of the grant. */
    SUBJECT,
    /** The agent: all its sessions together. */
    AGENT
}
