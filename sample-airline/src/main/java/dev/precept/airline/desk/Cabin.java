package dev.precept.airline.desk;

/** The cabins, from the cheapest to the dearest. */
public enum Cabin {
    BASIC_ECONOMY,
    ECONOMY,
    BUSINESS
}
