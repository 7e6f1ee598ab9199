package dev.precept;

/**
 * What happens instead of a call, or after a failure. One closed list serves {@link Invariant#otherwise()} and {@link
 * FailureMode#then()}; each accepts the subset that is stated at the constants, and the compiler refuses the rest.
 */
public enum Action {
    /** {@code otherwise}: the call is refused, and nobody is asked. */
    BLOCK,

    /**
     * {@code otherwise}: the session's own user has to agree outside the model's context. As long as no channel to that
     * user is registered the call stays refused as pending.
     */
    CONFIRM,

    /**
     * {@code otherwise}: a person with the route's role decides this call; until then it is refused as pending. {@code
     * then}: a person takes over, and the call is never repeated.
     */
    ESCALATE,

    /** {@code otherwise} and {@code then}: the session ends; every further call of it is refused. */
    HALT,

    /** {@code then}, for {@link Condition#AMBIGUOUS_REQUEST} only: one question back, then the route. */
    CLARIFY_ONCE,

    /** {@code then}, for {@link Condition#PII_DETECTED} only: the data is removed, and the finding recorded. */
    FLAG_AND_REDACT
}
