package dev.precept;

/**
 * The five edges of an agent's behaviour. An {@link AgentContract} answers all five with a {@link FailureMode}; a tool or
 * tool class may answer {@link #TOOL_FAILURE}, {@link #PII_DETECTED} and {@link #BUDGET_EXCEEDED} nearer to the cause.
 */
public enum Condition {
    /** The request says nothing that can be acted on. */
    AMBIGUOUS_REQUEST,

    /** The request asks for something that an {@link OutOfScope} excludes. */
    OUT_OF_SCOPE,

    /** A tool's body ended with an exception, so that its effect is unknown. */
    TOOL_FAILURE,

    /** Private data was found where it must not be. */
    PII_DETECTED,

    /** The session used up what it may spend, refusals included. */
    BUDGET_EXCEEDED
}
