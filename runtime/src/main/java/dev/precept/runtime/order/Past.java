package dev.precept.runtime.order;

/** Whether something has happened in a session. */
public enum Past {
    /** It has: proven. */
    HAPPENED,
    /** It has not. */
    ABSENT,
    /**
     * Nobody can say: a call that may bring it about is running, or one ended without anybody knowing what it did, or more
     * has happened than is remembered. Neither {@code after} nor {@code notAfter} may take it for what it needs.
     */
    UNKNOWN
}
