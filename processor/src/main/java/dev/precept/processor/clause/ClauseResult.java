package dev.precept.processor.clause;

/** What became of a clause's text. */
public sealed interface ClauseResult permits TypedClause, ClauseFault {}
