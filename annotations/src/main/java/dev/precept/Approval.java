package dev.precept;

/** Who is asked on every call, whatever the arguments are. */
public enum Approval {
    /** Nobody; no mechanism. */
    NOBODY,
    /** The session's own user, outside the model's context. */
    USER,
    /** A person with the role of the rule's route. */
    ROUTE
}
