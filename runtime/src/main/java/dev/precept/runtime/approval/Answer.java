package dev.precept.runtime.approval;

/** What a signed text comes to. */
sealed interface Answer {

    /** Somebody who may decide has decided. */
    record Given(boolean approves, Approver by) implements Answer {}

    /** It is worth nothing, and why, in fixed words: for the approver and the log, never for a model. */
    record Worthless(String reason) implements Answer {}
}
