package dev.precept.benchmarks.clause;

/** What a ticket is for. */
public enum Cabin {
    ECONOMY,
    PREMIUM,
    BUSINESS,
    FIRST
}
